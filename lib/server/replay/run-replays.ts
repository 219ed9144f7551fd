import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Database } from "@/db/client";
import { logFailure } from "@/lib/server/log-failure";
import { advanceReplay } from "./advance-replay";
import type { BatchSource } from "./batch-source";
import { failReplay } from "./fail-replay";
import { openSource } from "./open-source";
import { countQueuedBatches } from "./queries/count-queued-batches";
import { listRunningReplays } from "./queries/list-running-replays";
import type { ReplayRow } from "./queries/replay-row";
import { ReplayLocks } from "./replay-locks";

export type ReplayRunner = { db: Database; signal: AbortSignal; log: Pick<Logger, "info" | "error">; tickMs?: number };

/** Wall time one tick makes up for at most: a process that was held does not catch up in one go. */
const longestTickMs = 2_000;
/** Replays wait while the inbox holds this much, so that no clock runs ahead of what has been read. */
const queuedBatchesAtMost = 400;

type Owned = { source: BatchSource; tickedAt: number };

/** Runs every replay that no other worker runs, until aborted. What it has under way is then free for the next. */
export async function runReplays({ db, signal, log, tickMs = 200 }: ReplayRunner): Promise<void> {
  const owned = new Map<number, Owned>();
  const locks = new ReplayLocks(db);
  while (!signal.aborted) {
    const began = performance.now();
    await tick({ db, log, locks, owned }).catch((error: unknown) => logFailure("advance the replays", error, log));
    await sleep(Math.max(0, tickMs - (performance.now() - began)), undefined, { signal }).catch(() => undefined);
  }
  locks.close();
}

type Runner = { db: Database; log: ReplayRunner["log"]; locks: ReplayLocks; owned: Map<number, Owned> };

async function tick({ db, log, locks, owned }: Runner): Promise<void> {
  await locks.check();
  const running = await listRunningReplays(db);
  const ids = new Set(running.map(({ id }) => id));
  for (const id of owned.keys()) {
    if (ids.has(id) && locks.holds(id)) continue;
    owned.delete(id);
    await locks.release(id);
  }
  const newcomers = running.filter(({ id }) => !owned.has(id));
  for (const replay of newcomers) await take(replay, { db, log, locks, owned });
  const congested = owned.size > 0 && (await countQueuedBatches(db, { most: queuedBatchesAtMost })) >= queuedBatchesAtMost;
  // What was just taken was read before its lock was held; it waits for the next tick's reading.
  const mine = running.filter((replay) => owned.has(replay.id) && !newcomers.includes(replay));
  const moved = await Promise.allSettled(mine.map((replay) => move(replay, congested, { db, log, locks, owned })));
  for (const result of moved) if (result.status === "rejected") throw result.reason;
}

async function take(replay: ReplayRow, { db, log, locks, owned }: Runner): Promise<void> {
  if (!(await locks.tryTake(replay.id))) return;
  const opened = await openSource(db, replay);
  if (opened.ok) {
    owned.set(replay.id, { source: opened.source, tickedAt: performance.now() });
    log.info({ replay: replay.id, label: replay.label, position: replay.position }, "replay taken up");
    return;
  }
  await failReplay(db, { id: replay.id, problem: opened.problem });
  await locks.release(replay.id);
}

async function move(replay: ReplayRow, congested: boolean, { db, log, owned }: Runner): Promise<void> {
  const own = owned.get(replay.id);
  if (!own) return;
  const now = performance.now();
  const deltaMs = Math.min(now - own.tickedAt, longestTickMs);
  own.tickedAt = now;
  if (congested) return;
  const done = await advanceReplay(db, { replay, source: own.source, deltaMs, nowMs: Date.now() });
  if (done) log.info({ replay: replay.id, label: replay.label }, "replay done");
}
