import { type Database, inTransaction, type Transaction } from "@/db/client";
import { countCounters } from "@/db/queries/count-counters";
import { findDeliveryMonths } from "@/db/queries/find-delivery-months";
import { readBreakdownPage, readFailurePage, type StoredBreakdown, type StoredFailure } from "@/db/queries/read-breakdown-page";
import { readCounterPage, type StoredCounter } from "@/db/queries/read-counter-page";
import { type FactsOfMessage, readFacts } from "@/db/queries/read-facts";
import { type LogState, readLogStates } from "@/db/queries/read-log-states";
import { readMonths } from "@/db/queries/read-months";
import { readNow } from "@/db/queries/read-now";
import { readStanding } from "@/db/queries/read-standing";
import { deriveState, type MessageState } from "@/lib/domain/message-state";
import { expectedLogState, keptReply } from "./expected-log-state";
import { Recount } from "./recount";

export type Difference = { what: string; stored: unknown; recounted: unknown };
export type Verified = {
  /** Instant of what was recounted, epoch ms. */
  at: number;
  messages: number;
  events: number;
  /** How many rows differ. */
  differing: number;
  /** The first of them. */
  differences: Difference[];
  /** False where some months' events are past their retention: the counters outlive them and cannot be recounted. */
  countersProven: boolean;
};

export type VerifyOptions = {
  /** Told of every row that differs. */
  onDifference?: (difference: Difference) => void;
  /** Waits between two slices of work, given how long the last one took. */
  rest?: (tookMs: number) => Promise<unknown>;
  /** Counters held at a time; a delivery with more is recounted in several passes. */
  countersAtOnce?: number;
};

const slice = { limit: 10_000, mostEvents: 100_000 };
const rowsOfPage = 20_000;
const mostListed = 100;

/**
 * Recounts one delivery from its events alone, through the domain's machine: each message's row of the log, then the counters, the breakdowns and the totals beside it.
 * Reads a snapshot, in bounded memory, while ingest goes on.
 */
export async function verifyDelivery(
  db: Database,
  deliveryId: number,
  { onDifference = () => {}, rest = async () => {}, countersAtOnce = 500_000 }: VerifyOptions = {},
): Promise<Verified> {
  return inTransaction(db, async (tx) => {
    await tx.query("set transaction isolation level repeatable read, read only");
    // Before there is a snapshot: a month whose table is put in the place of another later on would look empty to it.
    await tx.query("lock table delivery_log in access share mode");
    const at = await readNow(tx);
    const { months } = await findDeliveryMonths(tx, { deliveryId });
    const { closed } = await readMonths(tx);
    const countersProven = !months.some((month) => closed.has(month));
    const verified: Verified = { at, messages: 0, events: 0, differing: 0, differences: [], countersProven };
    const report = (difference: Difference) => {
      verified.differing += 1;
      if (verified.differences.length < mostListed) verified.differences.push(difference);
      onDifference(difference);
    };
    const parts = countersProven ? Math.max(1, Math.ceil((await countCounters(tx, { deliveryId })) / countersAtOnce)) : 1;
    for (let part = 0; part < parts; part++) {
      const recount = new Recount(part, parts);
      for await (const { messages, stored } of readSlices(tx, deliveryId, rest)) {
        for (const { messageKey, month, recipient, facts } of messages) {
          const state = facts && deriveState(facts);
          if (part === 0) verified.messages += 1;
          if (closed.has(month)) continue;
          if (part === 0) verified.events += facts?.length ?? 0;
          if (part === 0) compareMessage(messageKey, state, stored.get(messageKey), report);
          if (state) recount.add(state, facts, recipient, keptReply(state, stored.get(messageKey)?.reply ?? null));
        }
      }
      if (!countersProven) break;
      const from = { deliveryId, limit: rowsOfPage };
      for await (const row of inPages<StoredCounter>((after) => readCounterPage(tx, { ...from, after }))) recount.compare(row, report);
      for await (const row of inPages<StoredBreakdown>((after) => readBreakdownPage(tx, { ...from, after }))) recount.compareBreakdown(row, report);
      for await (const row of inPages<StoredFailure>((after) => readFailurePage(tx, { ...from, after }))) recount.compareFailure(row, report);
      const standing = await readStanding(tx, { deliveryId });
      if (standing) recount.compareStanding(standing, report);
      recount.compareRest(report);
    }
    return verified;
  });
}

type MessageSlice = { messages: FactsOfMessage[]; stored: ReadonlyMap<string, LogState> };

async function* readSlices(tx: Transaction, deliveryId: number, rest: (tookMs: number) => Promise<unknown>): AsyncGenerator<MessageSlice> {
  for (let after: string | null = null; ; ) {
    const startedAt = performance.now();
    const messages: FactsOfMessage[] = await readFacts(tx, { deliveryId, after, ...slice });
    const upTo: string | undefined = messages.at(-1)?.messageKey;
    if (upTo === undefined) return;
    const states = await readLogStates(tx, { deliveryId, after, upTo });
    yield { messages, stored: new Map(states.map((state) => [state.messageKey, state])) };
    after = upTo;
    await rest(performance.now() - startedAt);
  }
}

/** The rows of a table, a page at a time. */
async function* inPages<Row>(readPage: (after: Row | null) => Promise<Row[]>): AsyncGenerator<Row> {
  for (let after: Row | null = null; ; ) {
    const page: Row[] = await readPage(after);
    yield* page;
    after = page.at(-1) ?? null;
    if (after === null) return;
  }
}

function compareMessage(messageKey: string, state: MessageState | null, stored: LogState | undefined, report: (difference: Difference) => void): void {
  const recounted = state && expectedLogState(messageKey, state, stored?.reply ?? null);
  if (recounted === null || JSON.stringify(stored) !== JSON.stringify(recounted)) {
    report({ what: `message ${messageKey}`, stored: stored ?? null, recounted: recounted ?? "events that cannot be read" });
  }
}
