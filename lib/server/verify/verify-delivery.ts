import { type Database, inTransaction, type Transaction } from "@/db/client";
import { readCounters } from "@/db/queries/read-counters";
import { type FactRow, readFacts } from "@/db/queries/read-facts";
import { readLogStates } from "@/db/queries/read-log-states";
import { type Contribution, contributionOfFact, contributionOfState } from "@/lib/domain/contribution";
import { deriveState } from "@/lib/domain/message-state";
import { expectedLogState } from "./expected-log-state";

export type Difference = { what: string; stored: unknown; recounted: unknown };
export type Verified = { messages: number; events: number; differences: Difference[] };

const factsAtOnce = 20_000;

/**
 * Recounts one delivery from its events alone, through the domain's machine: each message's row of the log, then the counters.
 * Reads a snapshot, in bounded memory, while ingest goes on. Lists at most `maxDifferences`.
 */
export async function verifyDelivery(db: Database, deliveryId: number, maxDifferences = 100): Promise<Verified> {
  return inTransaction(db, async (tx) => {
    await tx.query("set transaction isolation level repeatable read, read only");
    const recount = new Map<string, number>();
    const verified: Verified = { messages: 0, events: 0, differences: [] };
    const report = (difference: Difference) => verified.differences.length < maxDifferences && verified.differences.push(difference);
    for (let after: string | null = null, more = true; more; ) {
      const facts: FactRow[] = await readFacts(tx, { deliveryId, after, limit: factsAtOnce });
      more = facts.length > factsAtOnce;
      const upTo: string | null = more ? (facts.at(-1)?.messageKey ?? null) : null;
      verified.messages += await compareMessages(tx, { deliveryId, facts, after, upTo }, recount, report);
      verified.events += facts.length;
      after = upTo;
    }
    compareMaps("counter", await readCounters(tx, { deliveryId }), recount, report);
    return verified;
  });
}

type Slice = { deliveryId: number; facts: readonly FactRow[]; after: string | null; upTo: string | null };

async function compareMessages(
  tx: Transaction,
  { facts, ...range }: Slice,
  recount: Map<string, number>,
  report: (difference: Difference) => void,
): Promise<number> {
  const stored = new Map((await readLogStates(tx, range)).map((row) => [row.messageKey, row]));
  const byMessage = groupByMessage(facts);
  for (const [messageKey, itsFacts] of byMessage) {
    const state = deriveState(itsFacts);
    for (const step of [...contributionOfState(state), ...itsFacts.flatMap(contributionOfFact)]) add(recount, step);
    const expected = expectedLogState(messageKey, state);
    const found = stored.get(messageKey);
    stored.delete(messageKey);
    if (JSON.stringify(found) !== JSON.stringify(expected)) report({ what: `message ${messageKey}`, stored: found ?? null, recounted: expected });
  }
  for (const [messageKey, row] of stored) report({ what: `message ${messageKey}`, stored: row, recounted: null });
  return byMessage.size;
}

function groupByMessage(facts: readonly FactRow[]): Map<string, FactRow[]> {
  const groups = new Map<string, FactRow[]>();
  for (const fact of facts) {
    const group = groups.get(fact.messageKey);
    if (group) group.push(fact);
    else groups.set(fact.messageKey, [fact]);
  }
  return groups;
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
