import type { Fact } from "./event";
import { type FailedBy, failedByOf } from "./failed-by";
import { deriveOutcome, type MessageState, type Outcome } from "./message-state";

/** Metrics of the whole delivery: messages seen, by outcome, failed by cause, complained. */
export type TotalMetric = "seen" | Outcome | `failed-${FailedBy}` | "complained";

/** Widths that time is counted in, in minutes: a stream that lives for years is read by the day. */
export const timeScopes = ["minute", "hour", "day"] as const;
export type TimeScope = (typeof timeScopes)[number];
export const minutesOf: Readonly<Record<TimeScope, number>> = { minute: 1, hour: 60, day: 1440 };

/** Metrics of one UTC minute, hour or day of event time. `undelivered` takes back a delivery that later proved a failure. */
export const timeMetrics = ["relayed", "deferrals", "delivered", "undelivered", "failed"] as const;
export type TimeMetric = (typeof timeMetrics)[number];

/** One step of one counter. The bucket is "" for totals, the epoch minute (hour, day), Campaign's reason code for reasons. */
export type Contribution =
  | { scope: "total"; bucket: ""; metric: TotalMetric; n: number }
  | { scope: TimeScope; bucket: string; metric: TimeMetric; n: number }
  | { scope: "reason"; bucket: string; metric: FailedBy; n: number };

/** What a message in this state adds to the counters. Counters move by contribution(after) − contribution(before). */
export function contributionOfState(state: MessageState): Contribution[] {
  const outcome = deriveOutcome(state);
  const bag: Contribution[] = [total("seen"), total(outcome)];
  if (state.complainedAt !== null) bag.push(total("complained"));
  if (state.relayedAt !== null) bag.push(...dated("relayed", state.relayedAt));
  if (state.deliveredAt !== null && (outcome === "delivered" || outcome === "failed")) {
    bag.push(...dated("delivered", state.deliveredAt));
  }
  if (state.terminal && outcome === "failed") {
    const failedBy = failedByOf(state.terminal);
    const failedAt = failureBookedAt(state);
    bag.push(total(`failed-${failedBy}`), ...dated("failed", failedAt));
    bag.push({ scope: "reason", bucket: String(state.terminal.qualification?.reasonCode ?? 0), metric: failedBy, n: 1 });
    if (state.deliveredAt !== null) bag.push(...dated("undelivered", failedAt));
  }
  return bag;
}

/** What a fact adds by itself: deferrals are counted as attempts, each in its own minute. */
export function contributionOfFact(fact: Pick<Fact, "kind" | "at">): Contribution[] {
  return fact.kind === "deferred" ? dated("deferrals", fact.at) : [];
}

/** Instant a failure is booked at, epoch ms: a late bounce whose clock ran ahead is booked no earlier than its delivery. */
function failureBookedAt(state: MessageState): number {
  return Math.max(state.terminal?.at ?? 0, state.deliveredAt ?? Number.NEGATIVE_INFINITY);
}

function total(metric: TotalMetric): Contribution {
  return { scope: "total", bucket: "", metric, n: 1 };
}

/** Buckets count from the epoch and are floored, so an instant before 1970 still lands in the one it is in. */
function dated(metric: TimeMetric, at: number): Contribution[] {
  return timeScopes.map((scope) => ({ scope, bucket: String(Math.floor(at / (minutesOf[scope] * 60_000))), metric, n: 1 }));
}
