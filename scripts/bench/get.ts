import { Agent, request } from "node:http";
import { quantile } from "./quantile";

export type Latency = { p50: number; p95: number };

const warmUps = 30;

/** Milliseconds until the last byte of answers got one after another over one connection. Anything but 200, or an answer that check refuses, throws. */
export async function measureGets(url: string, n: number, path: (i: number) => string, check: (body: string) => boolean = () => true): Promise<Latency> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (let i = -warmUps; i < n; i++) {
    const asked = path(i + warmUps);
    const started = performance.now();
    const { status, body } = await get(`${url}${asked}`, agent);
    if (i >= 0) times.push(performance.now() - started);
    if (status !== 200 || !check(body)) throw new Error(`GET ${asked} was answered ${status}: ${body.slice(0, 300)}`);
  }
  agent.destroy();
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

function get(url: string, agent: Agent): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("end", () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
      answer.once("error", reject);
    });
    sent.once("error", reject);
    sent.end();
  });
}

/** The bytes of one answer, and how often a line ended in them. */
export function download(url: string): Promise<{ bytes: number; lines: number }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, (answer) => {
      const sum = { bytes: 0, lines: 0 };
      if (answer.statusCode !== 200) return reject(new Error(`GET ${url} was answered ${answer.statusCode}.`));
      answer.on("data", (chunk: Buffer) => {
        sum.bytes += chunk.length;
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) sum.lines += 1;
      });
      answer.once("end", () => resolve(sum));
      answer.once("error", reject);
    });
    sent.once("error", reject);
    sent.end();
  });
}
