import { type Database, inTransaction } from "@/db/client";
import { findDeliveryMonths } from "@/db/queries/find-delivery-months";
import { readMonths } from "@/db/queries/open-months";
import { readCounters } from "@/db/queries/read-counters";
import { type FactsOfMessage, readFacts } from "@/db/queries/read-facts";
import { type LogState, readLogStates } from "@/db/queries/read-log-states";
import { type Contribution, contributionOfFact, contributionOfState } from "@/lib/domain/contribution";
import type { Fact } from "@/lib/domain/event";
import { deriveState } from "@/lib/domain/message-state";
import { expectedLogState } from "./expected-log-state";

export type Difference = { what: string; stored: unknown; recounted: unknown };
export type Verified = {
  messages: number;
  events: number;
  differences: Difference[];
  /** False where some months' events are past their retention: the counters outlive them and cannot be recounted. */
  countersProven: boolean;
};

const messagesAtOnce = 10_000;

/**
 * Recounts one delivery from its events alone, through the domain's machine: each message's row of the log, then the counters.
 * Reads a snapshot, in bounded memory, while ingest goes on. Lists at most `maxDifferences`.
 */
export async function verifyDelivery(db: Database, deliveryId: number, maxDifferences = 100): Promise<Verified> {
  return inTransaction(db, async (tx) => {
    await tx.query("set transaction isolation level repeatable read, read only");
    const { months } = await findDeliveryMonths(tx, { deliveryId });
    const { closed } = await readMonths(tx);
    const recount = new Map<string, number>();
    const verified: Verified = { messages: 0, events: 0, differences: [], countersProven: !months.some((month) => closed.has(month)) };
    const report = (difference: Difference) => verified.differences.length < maxDifferences && verified.differences.push(difference);
    for (let after: string | null = null, more = true; more; ) {
      const slice: FactsOfMessage[] = await readFacts(tx, { deliveryId, after, limit: messagesAtOnce });
      more = slice.length === messagesAtOnce;
      const upTo: string | null = more ? (slice.at(-1)?.messageKey ?? null) : null;
      const stored = new Map((await readLogStates(tx, { deliveryId, after, upTo })).map((row) => [row.messageKey, row]));
      for (const { messageKey, facts, month } of slice) {
        verified.messages += 1;
        if (closed.has(month)) continue;
        verified.events += facts.length;
        compareMessage(messageKey, facts, stored.get(messageKey), report);
        countMessage(facts, recount);
      }
      after = upTo;
    }
    if (verified.countersProven) compareMaps("counter", await readCounters(tx, { deliveryId }), recount, report);
    return verified;
  });
}

function compareMessage(messageKey: string, facts: readonly Fact[], stored: LogState | undefined, report: (difference: Difference) => void): void {
  const recounted = expectedLogState(messageKey, deriveState(facts));
  if (JSON.stringify(stored) !== JSON.stringify(recounted)) report({ what: `message ${messageKey}`, stored: stored ?? null, recounted });
}

function countMessage(facts: readonly Fact[], recount: Map<string, number>): void {
  for (const step of [...contributionOfState(deriveState(facts)), ...facts.flatMap(contributionOfFact)]) add(recount, step);
}

function add(recount: Map<string, number>, { scope, bucket, metric, n }: Contribution): void {
  const name = `${scope}/${bucket}/${metric}`;
  recount.set(name, (recount.get(name) ?? 0) + n);
}

function compareMaps(
  what: string,
  stored: ReadonlyMap<string, number>,
  recounted: ReadonlyMap<string, number>,
  report: (difference: Difference) => void,
): void {
  for (const name of new Set([...stored.keys(), ...recounted.keys()])) {
    if ((stored.get(name) ?? 0) !== (recounted.get(name) ?? 0)) {
      report({ what: `${what} ${name}`, stored: stored.get(name) ?? 0, recounted: recounted.get(name) ?? 0 });
    }
  }
}
