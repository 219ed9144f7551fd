import { logger } from "@/lib/server/logger";

type SentFrame = { type: string; summary?: { updatedAt: string } };

/** Encodes frames as server-sent events. The generator ends when the viewer goes, or with the stream's own failure. */
export function eventStream<Frame extends SentFrame>(frames: AsyncGenerator<Frame>, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await frames.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(encodeFrame(value)));
      } catch (error) {
        if (!signal.aborted) logger.warn({ err: error }, "a stream ended early; the browser reconnects");
        controller.error(error);
      }
    },
    async cancel() {
      await frames.return(undefined);
    },
  });
  return new Response(body, {
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store, no-transform", "x-accel-buffering": "no" },
  });
}

function encodeFrame(frame: SentFrame): string {
  const id = frame.summary ? `id: ${frame.summary.updatedAt}\n` : "";
  return `${id}data: ${JSON.stringify(frame)}\n\n`;
}
