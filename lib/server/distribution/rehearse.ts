import type { Transaction } from "@/db/client";
import { insertFeed } from "@/db/queries/insert-feed";
import { readMonths } from "@/db/queries/read-months";
import { breakingDown } from "./rehearsal/break-down";
import { declaring } from "./rehearsal/declare";
import { keepingFeeds } from "./rehearsal/keep-feeds";
import { keepingMonths } from "./rehearsal/keep-months";
import { proving } from "./rehearsal/prove";
import { readingDeliveries } from "./rehearsal/read-deliveries";
import { readingLog } from "./rehearsal/read-log";
import { readingTime } from "./rehearsal/read-time";
import { replaying } from "./rehearsal/replay";
import { rehearsed, type Stage, type Step } from "./rehearsal/stage";
import { takingIn } from "./rehearsal/take-in";

/** A statement that the database would not run, and what it said. */
export type Refusal = { what: string; message: string };

/** In an order in which each finds what it is about. */
const steps: readonly Step[] = [
  ...declaring,
  ...takingIn,
  ...readingDeliveries,
  ...readingLog,
  ...readingTime,
  ...breakingDown,
  ...proving,
  ...keepingFeeds,
  ...replaying,
  ...keepingMonths,
];

/**
 * Runs each statement that works on what a cluster spreads or copies, in a transaction, and takes all of it back. Returns those that
 * were refused.
 */
export async function rehearse(tx: Transaction): Promise<Refusal[]> {
  await tx.query("savepoint rehearsal");
  const feedId = await insertFeed(tx, { key: rehearsed, format: "sparkpost", tokenHash: rehearsed });
  const { current } = await readMonths(tx);
  const stage: Stage = { feedId: feedId ?? 0, deliveryIds: [0, 0], month: current, replayId: 0 };
  const refusals: Refusal[] = [];
  for (const [what, run] of steps) {
    await tx.query("savepoint step");
    try {
      await run(tx, stage);
    } catch (error) {
      await tx.query("rollback to savepoint step");
      refusals.push({ what, message: error instanceof Error ? error.message : String(error) });
    }
    await tx.query("release savepoint step");
  }
  await tx.query("rollback to savepoint rehearsal");
  await tx.query("release savepoint rehearsal");
  return refusals;
}
