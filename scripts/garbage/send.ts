import { connect } from "node:net";
import type { GarbageRequest } from "./make-request";

export type Outcome = "answered" | "closed" | "left" | "hung" | "refused";
export type Exchange = { outcome: Outcome; status: number | null; head: string; body: string; ms: number };

export const patienceMs = 15_000;
const streamMs = 300;
const keptBytes = 256 * 1024;

/** Sends the bytes as they are, and reads until the server closes. A stream, which would go on, is left once it has begun. */
export function send({ wire, leaving }: GarbageRequest, port: number): Promise<Exchange> {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const chunks: Buffer[] = [];
    let kept = 0;
    let streaming = false;
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    const timer = setTimeout(() => settle("hung"), patienceMs);
    const settle = (ended: Exclude<Outcome, "answered">) => {
      clearTimeout(timer);
      socket.destroy();
      const { status, head, body } = parseAnswer(Buffer.concat(chunks).toString("latin1"));
      const outcome = status !== null && ended !== "hung" ? "answered" : ended;
      resolve({ outcome, status, head, body, ms: performance.now() - startedAt });
    };
    socket.on("connect", () => {
      if (leaving === "half-close") socket.end(wire);
      else if (leaving === "hang-up") socket.write(wire, () => setTimeout(() => settle("left"), 5));
      else socket.write(wire);
    });
    socket.on("data", (chunk) => {
      if (kept < keptBytes) chunks.push(chunk);
      kept += chunk.length;
      if (!streaming && /^content-type: text\/event-stream/im.test(chunk.toString("latin1"))) {
        streaming = true;
        setTimeout(() => settle("closed"), streamMs);
      }
    });
    socket.on("end", () => settle("closed"));
    socket.on("error", (error) => settle("code" in error && error.code === "ECONNREFUSED" ? "refused" : "closed"));
  });
}

/** The first final answer among what came back: 1xx only announce one. */
export function parseAnswer(text: string): { status: number | null; head: string; body: string } {
  const end = text.indexOf("\r\n\r\n");
  const [head, rest] = end === -1 ? [text, ""] : [text.slice(0, end), text.slice(end + 4)];
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1] ?? Number.NaN);
  if (Number.isNaN(status)) return { status: null, head: "", body: text };
  return status < 200 && rest !== "" ? parseAnswer(rest) : { status, head, body: rest };
}
