import { Agent, type IncomingMessage, request } from "node:http";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { streamFrame } from "@/lib/contract/stream";

export type OpenStream = { opened: Promise<void>; close(): void };

/** A viewer of one delivery by server-sent events: told of each summary as it arrives. Frames of many viewers alike are parsed once. */
export function openStream(url: string, deliveryId: string, onSummary: (summary: DeliverySummary) => void): OpenStream {
  const agent = new Agent({ keepAlive: false });
  let sent: ReturnType<typeof request> | undefined;
  const opened = new Promise<void>((resolve, reject) => {
    sent = request(`${url}/api/deliveries/${deliveryId}/stream`, { agent, headers: { accept: "text/event-stream" } }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`A stream was answered ${answer.statusCode}.`));
      readFrames(answer, (data) => {
        const summary = parseSummary(data);
        if (summary) onSummary(summary);
        resolve();
      });
    });
    sent.on("error", reject);
    sent.end();
  });
  return { opened, close: () => sent?.destroy() };
}

function readFrames(answer: IncomingMessage, onData: (data: string) => void): void {
  let rest = "";
  answer.setEncoding("utf8");
  answer.on("error", () => {});
  answer.on("data", (text: string) => {
    const frames = (rest + text).split("\n\n");
    rest = frames.pop() ?? "";
    for (const frame of frames) onData(frame.slice(frame.indexOf("data: ") + "data: ".length));
  });
}

let last: { data: string; summary: DeliverySummary | null } = { data: "", summary: null };

function parseSummary(data: string): DeliverySummary | null {
  if (data !== last.data) {
    const frame = streamFrame.parse(JSON.parse(data));
    last = { data, summary: frame.type === "summary" ? frame.summary : null };
  }
  return last.summary;
}
