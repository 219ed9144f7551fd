import type { Database } from "@/db/client";
import { findDeliveryRow } from "@/db/queries/find-delivery";
import { listDeliveryIds } from "@/db/queries/list-delivery-ids";
import { readCounters } from "@/db/queries/read-counters";
import { readFacts } from "@/db/queries/read-facts";
import { readLogStates } from "@/db/queries/read-log-states";
import { verifyDelivery } from "@/lib/server/verify/verify-delivery";
import type { Check } from "./describe-checks";

type Compared = { checks: Check[]; events: number; messages: number };

/** Compares all that two databases say of the same deliveries, found by their keys: events, log, counters, totals. And recounts the first. */
export async function compareDeliveries(faulted: Database, clean: Database): Promise<Compared> {
  const [these, those] = [await idsByKey(faulted), await idsByKey(clean)];
  const events = differing("delivery", [...these.keys()], [...those.keys()]);
  const [log, counters, totals, recount]: [string[], string[], string[], string[]] = [[], [], [], []];
  const stored = { events: 0, messages: 0 };
  for (const [key, id] of these) {
    const cleanId = those.get(key) ?? -1;
    events.push(...differing(`${key}: event`, await factsOf(faulted, id), await factsOf(clean, cleanId)));
    log.push(...differing(`${key}: message`, await statesOf(faulted, id), await statesOf(clean, cleanId)));
    counters.push(...differing(`${key}: counter`, await countersOf(faulted, id), await countersOf(clean, cleanId)));
    totals.push(...differing(`${key}:`, await totalsOf(faulted, id), await totalsOf(clean, cleanId)));
    const recounted = await verifyDelivery(faulted, id);
    stored.events += recounted.events;
    stored.messages += recounted.messages;
    recount.push(...recounted.differences.map((difference) => `${key}: ${JSON.stringify(difference)}`));
  }
  const checks = [
    { name: "every event is there exactly once, as after a clean run", differences: events },
    { name: "every row of the log is that of a clean run", differences: log },
    { name: "every counter is that of a clean run", differences: counters },
    { name: "every delivery's totals are those of a clean run", differences: totals },
    { name: "a recount from the events alone finds the same", differences: recount },
  ];
  return { checks, ...stored };
}

const all = 100_000_000;

async function idsByKey(db: Database): Promise<Map<string, number>> {
  return new Map((await listDeliveryIds(db)).map(({ id, key }) => [key, id]));
}

async function factsOf(db: Database, deliveryId: number): Promise<string[]> {
  const messages = await readFacts(db, { deliveryId, after: null, limit: all, mostEvents: all });
  return messages.flatMap(({ messageKey, facts }) => (facts ?? ["unreadable"]).map((fact) => `${messageKey} ${JSON.stringify(fact, withoutBatch)}`));
}

/** Which of the batches that bear an event is worked off first, nobody decides. */
function withoutBatch(name: string, value: unknown): unknown {
  return name === "batchId" ? undefined : value;
}

async function statesOf(db: Database, deliveryId: number): Promise<string[]> {
  return (await readLogStates(db, { deliveryId, after: null, upTo: null })).map((state) => JSON.stringify(state));
}

async function countersOf(db: Database, deliveryId: number): Promise<string[]> {
  return [...(await readCounters(db, { deliveryId }))].map(([name, n]) => `${name} = ${n}`);
}

/** Of the delivery's own row: what its events and its declaration decide. */
async function totalsOf(db: Database, id: number): Promise<string[]> {
  const row = await findDeliveryRow(db, { id });
  if (row === null) return [];
  const { label, mode, target, requestedValiditySeconds, firstEventAt, lastEventAt, latestRelayAt, openUntil, totals } = row;
  const decided = { label, mode, target, requestedValiditySeconds, firstEventAt, lastEventAt, latestRelayAt, openUntil, totals };
  return Object.entries(decided).map(([name, value]) => `${name} = ${JSON.stringify(value, withoutZeros)}`);
}

/** A count that went up and down again is stored as 0, one that never moved is not stored. */
function withoutZeros(_name: string, value: unknown): unknown {
  return value === 0 ? undefined : value;
}

/** What is in one list and not in the other, counted: a line twice is a difference too. */
function differing(what: string, faulted: readonly string[], clean: readonly string[]): string[] {
  const surplus = new Map<string, number>();
  for (const line of faulted) surplus.set(line, (surplus.get(line) ?? 0) + 1);
  for (const line of clean) surplus.set(line, (surplus.get(line) ?? 0) - 1);
  return [...surplus].flatMap(([line, n]) => (n === 0 ? [] : [`${what} ${n > 0 ? "only after the faults" : "only in the clean run"}: ${line}`]));
}
