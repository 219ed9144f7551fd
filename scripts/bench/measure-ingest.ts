import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@/db/client";
import type { BenchBatch } from "@/lib/adapters/sparkpost/testing/make-batches";

const clients = 8;

export type IngestMeasured = { perSecond: number; acceptedPerSecond: number };

/** Posts batches with 8 clients and waits for the last one's counters to be committed. Events per second, and of the posts alone. */
export async function measureIngest(
  db: Database,
  target: { url: string; feedId: string; token: string },
  batches: readonly BenchBatch[],
): Promise<IngestMeasured> {
  const events = batches.reduce((sum, batch) => sum + batch.items, 0);
  const queue = [...batches];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let batch = queue.shift(); batch; batch = queue.shift()) await postOne(target, batch);
    }),
  );
  const posted = performance.now();
  while (await anyQueued(db)) await sleep(5);
  return { perSecond: events / ((performance.now() - started) / 1000), acceptedPerSecond: events / ((posted - started) / 1000) };
}

async function postOne({ url, feedId, token }: { url: string; feedId: string; token: string }, { key, body }: BenchBatch): Promise<void> {
  const answer = await fetch(`${url}/api/feedback/${feedId}`, {
    method: "POST",
    body: new Uint8Array(body),
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "x-messagesystems-batch-id": key },
  });
  if (answer.status !== 200) throw new Error(`A batch was answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
}

async function anyQueued(db: Database): Promise<boolean> {
  const { rows } = await db.query<{ queued: boolean }>("select exists (select from inbox_batches where state = 'queued') as queued");
  return rows[0]?.queued ?? false;
}
