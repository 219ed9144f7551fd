import type { Fact } from "./event";
import { type FailedBy, failedByOf } from "./failed-by";
import { deriveOutcome, type MessageState, type Outcome } from "./message-state";

/** Metrics of the whole delivery: messages seen, by outcome, failed by cause, complained. */
export type TotalMetric = "seen" | Outcome | `failed-${FailedBy}` | "complained";

/** Metrics of one UTC minute of event time. `undelivered` takes back a delivery that later proved a failure. */
export const minuteMetrics = ["relayed", "deferrals", "delivered", "undelivered", "failed"] as const;
export type MinuteMetric = (typeof minuteMetrics)[number];

/** One step of one counter. The bucket is "" for totals, the epoch minute for minutes, Campaign's reason code for reasons. */
export type Contribution =
  | { scope: "total"; bucket: ""; metric: TotalMetric; n: number }
  | { scope: "minute"; bucket: string; metric: MinuteMetric; n: number }
  | { scope: "reason"; bucket: string; metric: FailedBy; n: number };

/** What a message in this state adds to the counters. Counters move by contribution(after) − contribution(before). */
export function contributionOfState(state: MessageState): Contribution[] {
  const outcome = deriveOutcome(state);
  const bag: Contribution[] = [total("seen"), total(outcome)];
  if (state.complainedAt !== null) bag.push(total("complained"));
  if (state.relayedAt !== null) bag.push(minute("relayed", state.relayedAt));
  if (state.deliveredAt !== null && (outcome === "delivered" || outcome === "failed")) {
    bag.push(minute("delivered", state.deliveredAt));
  }
  if (state.terminal && outcome === "failed") {
    const failedBy = failedByOf(state.terminal);
    const failedAt = failureBookedAt(state);
    bag.push(total(`failed-${failedBy}`), minute("failed", failedAt));
    bag.push({ scope: "reason", bucket: String(state.terminal.qualification?.reasonCode ?? 0), metric: failedBy, n: 1 });
    if (state.deliveredAt !== null) bag.push(minute("undelivered", failedAt));
  }
  return bag;
}

/** What a fact adds by itself: deferrals are counted as attempts, each in its own minute. */
export function contributionOfFact(fact: Pick<Fact, "kind" | "at">): Contribution[] {
  return fact.kind === "deferred" ? [minute("deferrals", fact.at)] : [];
}

/** Instant a failure is booked at, epoch ms: a late bounce whose clock ran ahead is booked no earlier than its delivery. */
function failureBookedAt(state: MessageState): number {
  return Math.max(state.terminal?.at ?? 0, state.deliveredAt ?? Number.NEGATIVE_INFINITY);
}

/** Minutes since the epoch, as eight digits or fewer. Floors, so an instant before 1970 still lands in the minute it is in. */
export function minuteBucket(at: number): string {
  return String(Math.floor(at / 60_000));
}

function total(metric: TotalMetric): Contribution {
  return { scope: "total", bucket: "", metric, n: 1 };
}

function minute(metric: MinuteMetric, at: number): Contribution {
  return { scope: "minute", bucket: minuteBucket(at), metric, n: 1 };
}
