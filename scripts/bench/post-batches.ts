import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@/db/client";
import type { BenchBatch } from "@/lib/adapters/sparkpost/testing/make-batches";

export type FeedTarget = { url: string; feed: { feedId: string; token: string } };

export type Posted = { events: number; seconds: number /** How often a batch was told to come back later. */; refused: number };

/** Posts batches with some clients at once, each as soon as its last was answered; a batch that is refused for now is sent again. */
export async function postBatches(target: FeedTarget, batches: Iterable<BenchBatch>, clients: number, until = new AbortController().signal): Promise<Posted> {
  const queue = batches[Symbol.iterator]();
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const started = performance.now();
  const posted = { events: 0, refused: 0 };
  const client = async () => {
    for (let step = queue.next(); !step.done && !until.aborted; step = queue.next()) {
      for (let status = 503; status !== 200 && !until.aborted; ) {
        status = await postBatch(target, step.value, agent);
        if (status === 200) posted.events += step.value.items;
        else {
          posted.refused += 1;
          await sleep(250);
        }
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { ...posted, seconds: (performance.now() - started) / 1000 };
}

/** By the plain HTTP client, which costs the machine least: it is not what is measured. Resolves with 200 or 503 as its head arrives. */
export function postBatch({ url, feed }: FeedTarget, { key, body }: BenchBatch, agent: Agent): Promise<200 | 503> {
  const headers = {
    authorization: `Bearer ${feed.token}`,
    "content-type": "application/json",
    "content-length": body.length,
    "x-messagesystems-batch-id": key,
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api/feedback/${feed.feedId}`, { method: "POST", agent, headers }, (answer) => {
      const status = answer.statusCode;
      answer.resume();
      answer.once("end", () => (status === 200 || status === 503 ? resolve(status) : reject(new Error(`A batch was answered ${status}.`))));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

export async function untilDrained(db: Database): Promise<void> {
  while (await anyQueued(db)) await sleep(5);
}

async function anyQueued(db: Database): Promise<boolean> {
  const { rows } = await db.query<{ queued: boolean }>("select exists (select from inbox_batches where state = 'queued') as queued");
  return rows[0]?.queued ?? false;
}
