import { logger } from "@/lib/server/logger";

type Download = { chunks: AsyncGenerator<Uint8Array>; filename: string; contentType: string; signal: AbortSignal };

/** Sends chunks as a file, as fast as the client takes them. If they break off, so does the answer: half a file never looks whole. */
export function downloadResponse({ chunks, filename, contentType, signal }: Download): Response {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        if (!signal.aborted) logger.warn({ err: error }, "a download ended early");
        controller.error(error);
      }
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": contentType,
      "content-disposition": attachmentNamed(filename),
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

/** RFC 6266: a name in plain ASCII, and the whole name for whoever reads the second form. */
export function attachmentNamed(filename: string): string {
  const plain = filename.replace(/[^\w.-]+/g, "-");
  const whole = encodeURIComponent(filename).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
