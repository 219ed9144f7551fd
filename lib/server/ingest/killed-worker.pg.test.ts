import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { readCounters } from "@/db/queries/read-counters";
import { readLogStates } from "@/db/queries/read-log-states";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { makeBatches } from "@/lib/adapters/sparkpost/testing/make-batches";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { verifyDelivery } from "@/lib/server/verify/verify-delivery";

let scratch: TestDatabase;
let db: Database;

beforeAll(async () => {
  scratch = await createTestDatabase();
  db = openDatabase({ url: scratch.url, max: 4 });
});

afterAll(async () => {
  await db.end();
  await scratch.drop();
});

test("a worker killed in the middle of a feed, again and again, leaves the log and the counters as an unhurt one does", async () => {
  const feed = { id: Number((await createFeed(db, { key: "killed", format: "sparkpost" }))?.feedId) };
  const unhurt = await feedIn("unhurt", feed);
  while ((await drainInbox(db)).batches > 0);

  const killed = await feedIn("killed", feed);
  let kills = 0;
  while (await anyQueued()) {
    const worker = startWorker();
    await untilWorkHasBegun(worker);
    await sleep(20 + 500 * kills);
    worker.kill("SIGKILL");
    await once(worker, "exit");
    kills += 1;
  }
  expect(kills).toBeGreaterThan(1);
  expect((await verifyDelivery(db, killed)).differences).toEqual([]);
  expect(await resultOf(killed)).toEqual(await resultOf(unhurt));
});

/** Queues 12,000 events of a delivery, every fifth batch twice, the second half first. */
async function feedIn(key: string, feed: { id: number }): Promise<number> {
  const { id } = await declareDelivery(db, { feedId: feed.id, key, mode: "efs", validitySeconds: 432_000 });
  const { batches } = makeBatches(key, 12_000);
  const order = [...batches.slice(12), ...batches.slice(0, 12), ...batches.filter((_, i) => i % 5 === 0)];
  for (const [at, { body }] of order.entries()) {
    await receiveFeedback(db, { feed, body, batchKey: `${key}-${at}`, contentEncoding: null });
  }
  return Number(id);
}

function startWorker(): ChildProcess {
  return spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "worker/main.ts"], {
    env: { ...process.env, DATABASE_URL: scratch.url, LOG_LEVEL: "silent" },
    stdio: "ignore",
  });
}

async function untilWorkHasBegun(worker: ChildProcess): Promise<void> {
  while (worker.exitCode === null) {
    const { rows } = await db.query(
      `select from pg_stat_activity where datname = current_database() and application_name = 'aftersend worker' and xact_start is not null
         and (query ilike '%inbox_batches%' or query ilike '%incoming%')`,
    );
    if (rows.length > 0 || !(await anyQueued())) return;
    await sleep(5);
  }
}

async function anyQueued(): Promise<boolean> {
  const { rows } = await db.query<{ n: number }>("select count(*) as n from inbox_batches where state = 'queued'");
  return (rows[0]?.n ?? 0) > 0;
}

async function resultOf(deliveryId: number) {
  return { log: await readLogStates(db, { deliveryId, after: null, upTo: null }), counters: [...(await readCounters(db, { deliveryId }))] };
}
