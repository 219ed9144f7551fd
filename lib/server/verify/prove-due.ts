import { setTimeout as sleep } from "node:timers/promises";
import { type Database, inTransaction } from "@/db/client";
import { claimSchedule } from "@/db/queries/claim-schedule";
import { listDueProofs } from "@/db/queries/list-due-proofs";
import { tryProverLock } from "@/db/queries/try-prover-lock";
import { logger } from "@/lib/server/logger";
import { proveDelivery } from "./prove-delivery";

export type ProveDue = { changedSeconds: number; allSeconds: number; signal: AbortSignal };

const schedule = { name: "prove the numbers", everySeconds: 5 };
const atOnce = 1_000;
/** A delivery of this many events times the seconds since its last proof is not proven again yet: proving stays a small part of all work. */
const eventsPerSecond = 5_000;
/** How old the proof of a delivery may grow that holds twice as much since, seconds: doubling, such proofs come to no more than one of all of it. */
const grownSeconds = 60;
const mostRestMs = { slice: 2_000, delivery: 60_000 };

/**
 * Proves the deliveries that are due, one after another; returns how many. Only one worker does so at a time. It rests as long as
 * it works, after each slice and again after each delivery, so that ingest keeps the machine; the longer rests hold no snapshot.
 */
export async function proveDue(db: Database, { changedSeconds, allSeconds, signal }: ProveDue): Promise<number> {
  if (!(await claimSchedule(db, schedule))) return 0;
  return inTransaction(db, async (lock) => {
    if (!(await tryProverLock(lock))) return 0;
    const due = { changedSeconds, grownSeconds: Math.min(grownSeconds, changedSeconds), allSeconds, eventsPerSecond };
    let proven = 0;
    for (const delivery of await listDueProofs(db, { ...due, limit: atOnce })) {
      const startedAt = performance.now();
      if (await prove(db, delivery, signal)) proven += 1;
      await rest(performance.now() - startedAt, mostRestMs.delivery, signal);
      if (signal.aborted) break;
    }
    return proven;
  });
}

/** One that cannot be recounted is tried again at the next turn, and keeps no other from its proof. */
async function prove(db: Database, delivery: { id: number; key: string }, signal: AbortSignal): Promise<boolean> {
  try {
    const { messages, events, differing } = await proveDelivery(db, delivery, {
      rest: async (tookMs) => {
        await rest(tookMs, mostRestMs.slice, signal);
        signal.throwIfAborted();
      },
    });
    if (differing > 0) logger.error({ deliveryId: delivery.id, messages, events, differing }, "the numbers of a delivery do not agree with its events");
    return true;
  } catch (error) {
    if (!signal.aborted) logger.error({ err: error, deliveryId: delivery.id }, "a delivery could not be recounted");
    return false;
  }
}

async function rest(tookMs: number, mostMs: number, signal: AbortSignal): Promise<void> {
  await sleep(Math.min(tookMs, mostMs), undefined, { signal }).catch(() => {});
}
