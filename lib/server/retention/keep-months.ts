import { setTimeout as sleep } from "node:timers/promises";
import { type Database, inTransaction } from "@/db/client";
import { monthOf, nextMonth, startOfMonth } from "@/db/month";
import { closeMonth } from "@/db/queries/close-month";
import { createMonth } from "@/db/queries/create-month";
import { dropPartition } from "@/db/queries/drop-partition";
import { copyWithoutEvents, holdsEvents, swapMonth } from "@/db/queries/forget-events";
import { forgetUnmatched } from "@/db/queries/forget-unmatched";
import { hasQueuedBatch } from "@/db/queries/has-queued-batch";
import { listMonths, type MonthRow } from "@/db/queries/list-months";
import { openMonth } from "@/db/queries/open-month";
import { readMonths } from "@/db/queries/read-months";
import { type Retained, readRetention } from "@/db/queries/read-retention";
import { tryRetentionLock } from "@/db/queries/try-retention-lock";

const monthsAhead = 2;
const unmatchedAtOnce = 5_000;
const mostTries = 10;

export type Dropped = { month: number; what: Retained };

/**
 * Makes partitions ahead of need, opens the month that has begun, and drops what is past its retention. Each step can be
 * done again after a crash; one worker at a time is at it. Returns what was dropped.
 */
export async function keepMonths(db: Database, now: number): Promise<Dropped[]> {
  const lock = await db.connect();
  // It is idle while the work goes on, and an unheard loss would end the process. The work notices by itself: its own queries fail.
  lock.on("error", () => {});
  try {
    if (!(await tryRetentionLock(lock))) return [];
    return await keepMonthsAlone(db, now);
  } finally {
    // With the connection goes its lock, whatever happened to it.
    lock.release(true);
  }
}

async function keepMonthsAlone(db: Database, now: number): Promise<Dropped[]> {
  await openMonths(db, now);
  const retention = await readRetention(db);
  const dropped: Dropped[] = [];
  const { current } = await readMonths(db);
  const past = (await listMonths(db)).filter(({ month }) => month !== current);
  for (const month of past) {
    const isPast = (what: Retained) => retention[what] !== null && startOfMonth(month.month + 1) + retention[what] * 86_400_000 <= now;
    if (isPast("batches") && (await dropBatches(db, month))) dropped.push({ month: month.month, what: "batches" });
    if (isPast("log") && (await dropLog(db, month))) dropped.push({ month: month.month, what: "log" });
    else if (isPast("events") && (await dropEvents(db, month))) dropped.push({ month: month.month, what: "events" });
  }
  if (retention.events !== null) await forgetOldUnmatched(db, now - retention.events * 86_400_000);
  return dropped;
}

async function openMonths(db: Database, now: number): Promise<void> {
  for (let month = monthOf(now), ahead = 0; ahead <= monthsAhead; month = nextMonth(month), ahead++) await createMonth(db, { month });
  const month = monthOf(now);
  if ((await readMonths(db)).current < month) await inTransaction(db, (tx) => openMonth(tx, { month }));
}

async function dropBatches(db: Database, { month, batchesDroppedAt, batchBytes }: MonthRow): Promise<boolean> {
  if ((batchesDroppedAt !== null && batchBytes === 0) || (await hasQueuedBatch(db, { month }))) return false;
  await inTransaction(db, (tx) => closeMonth(tx, { month, what: "batches" }));
  for (const table of ["inbox_batches", "rejects"] as const) await patiently(() => inTransaction(db, (tx) => dropPartition(tx, { table, month })));
  return true;
}

async function dropLog(db: Database, { month, logDroppedAt, logBytes }: MonthRow): Promise<boolean> {
  if (logDroppedAt !== null && logBytes === 0) return false;
  await inTransaction(db, (tx) => closeMonth(tx, { month, what: "log" }));
  await patiently(() => inTransaction(db, (tx) => dropPartition(tx, { table: "delivery_log", month })));
  return true;
}

async function dropEvents(db: Database, { month, logDroppedAt, eventsDroppedAt }: MonthRow): Promise<boolean> {
  if (logDroppedAt !== null || (eventsDroppedAt !== null && !(await holdsEvents(db, { month })))) return false;
  await inTransaction(db, (tx) => closeMonth(tx, { month, what: "events" }));
  await inTransaction(db, (tx) => copyWithoutEvents(tx, { month }));
  await patiently(() => inTransaction(db, (tx) => swapMonth(tx, { month })));
  return true;
}

/** Tries again where others, readers perhaps, kept hold of a table for longer than it was waited for. */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const lockTimeout = error instanceof Error && "code" in error && error.code === "55P03";
      if (!lockTimeout || tries === mostTries) throw error;
      await sleep(500);
    }
  }
}

async function forgetOldUnmatched(db: Database, before: number): Promise<void> {
  while ((await forgetUnmatched(db, { before, limit: unmatchedAtOnce })) === unmatchedAtOnce);
}
