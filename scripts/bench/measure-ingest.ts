import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@/db/client";
import type { BenchBatch } from "@/lib/adapters/sparkpost/testing/make-batches";

const clients = 8;

type Target = { url: string; feedId: string; token: string };

export type IngestMeasured = { perSecond: number; acceptedPerSecond: number };

/** Posts batches with 8 clients and waits for the last one's counters to be committed. Events per second, and of the posts alone. */
export async function measureIngest(db: Database, target: Target, batches: readonly BenchBatch[]): Promise<IngestMeasured> {
  const events = batches.reduce((sum, batch) => sum + batch.items, 0);
  const queue = [...batches];
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let batch = queue.shift(); batch; batch = queue.shift()) await postOne(target, batch, agent);
    }),
  );
  const posted = performance.now();
  agent.destroy();
  while (await anyQueued(db)) await sleep(5);
  return { perSecond: events / ((performance.now() - started) / 1000), acceptedPerSecond: events / ((posted - started) / 1000) };
}

/** By the plain HTTP client, which costs the machine least: it is not what is measured. */
function postOne({ url, feedId, token }: Target, { key, body }: BenchBatch, agent: Agent): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", "content-length": body.length, "x-messagesystems-batch-id": key };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api/feedback/${feedId}`, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.once("end", () => (answer.statusCode === 200 ? resolve() : reject(new Error(`A batch was answered ${answer.statusCode}.`))));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

async function anyQueued(db: Database): Promise<boolean> {
  const { rows } = await db.query<{ queued: boolean }>("select exists (select from inbox_batches where state = 'queued') as queued");
  return rows[0]?.queued ?? false;
}
