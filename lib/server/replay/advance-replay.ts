import type { Database } from "@/db/client";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { type BatchSource, batchAt } from "./batch-source";
import { ensureReplayDelivery } from "./ensure-replay-delivery";
import type { ReplayRow } from "./queries/replay-row";
import { saveReplayProgress } from "./queries/save-replay-progress";
import { scenarios } from "./scenarios/scenarios";

/** Batches of one replay in one tick at most, so that a fast one leaves room for the others. */
const batchesAtOnce = 40;
/** And no longer than this, so that a pause or a stop is soon heard. */
const longestMs = 400;

export type Step = { replay: ReplayRow; source: BatchSource; deltaMs: number; nowMs: number };

/**
 * Moves a replay on by `deltaMs` of wall time: posts what is due, then notes how far it came. A crash in between repeats the
 * posts, batch for batch, and the inbox knows them. Returns whether the replay is over.
 */
export async function advanceReplay(db: Database, { replay, source, deltaMs, nowMs }: Step): Promise<boolean> {
  const clockMs = nextClock(replay, deltaMs, nowMs);
  const batch = await postDue(db, replay, source, clockMs);
  const overdue = batch < source.batchCount && source.dueMs(batch) <= clockMs;
  const elapsedMs = overdue ? Math.max(replay.elapsedMs, source.dueMs(batch - 1)) : clockMs;
  const done = batch === source.batchCount && elapsedMs >= replay.spanMs;
  await ensureReplayDelivery(db, replay);
  const movesClock = replay.scenario !== null && scenarios[replay.scenario].declared;
  await saveReplayProgress(db, { id: replay.id, position: source.firstItem(batch), elapsedMs, done, movesClock });
  return done;
}

/** Feed time after the tick: never past the span, nor, for a scenario, past the wall clock. */
export function nextClock(replay: Pick<ReplayRow, "elapsedMs" | "speed" | "spanMs" | "startsAt" | "scenario">, deltaMs: number, nowMs: number): number {
  const latest = replay.scenario === null ? replay.spanMs : Math.min(replay.spanMs, nowMs - replay.startsAt);
  return Math.max(replay.elapsedMs, Math.min(replay.elapsedMs + deltaMs * replay.speed, latest));
}

/** Posts what is due, as much as one tick may; gives the first batch not posted. */
async function postDue(db: Database, replay: ReplayRow, source: BatchSource, clockMs: number): Promise<number> {
  const until = performance.now() + longestMs;
  const first = batchAt(source, replay.position);
  let batch = first;
  while (batch < source.batchCount && source.dueMs(batch) <= clockMs) {
    const reposted = source.repostedWith(batch);
    if (reposted !== null) await post(db, replay, source, reposted);
    await post(db, replay, source, batch);
    batch++;
    if (batch - first === batchesAtOnce || performance.now() > until) break;
  }
  return batch;
}

async function post(db: Database, replay: ReplayRow, source: BatchSource, batch: number): Promise<void> {
  const received = await receiveFeedback(db, { feed: { id: replay.feedId }, body: source.body(batch), batchKey: source.key(batch), contentEncoding: null });
  // A batch whose only lines are broken is kept and counted as the vendor's would be.
  if (!received.ok && received.code !== "not-parseable") throw new Error(received.message);
}
