import { deriveCourse } from "./course";
import type { Fact } from "./event";
import { type FailedBy, failedByOf } from "./failed-by";
import { latencyIndex } from "./latency";
import { deriveOutcome, type MessageState, type Outcome } from "./message-state";

/** Metrics of the whole delivery: messages to send that were seen, by outcome, failed by cause, complained. */
export type TotalMetric = "seen" | Outcome | `failed-${FailedBy}` | "complained";

/** Widths that time is counted in, in minutes: a stream that lives for years is read by the day. */
export const timeScopes = ["minute", "hour", "day"] as const;
export type TimeScope = (typeof timeScopes)[number];
export const minutesOf: Readonly<Record<TimeScope, number>> = { minute: 1, hour: 60, day: 1440 };

/**
 * Metrics of one UTC minute, hour or day of event time. `undelivered` takes back a delivery that later proved a failure; `settled`
 * ends what `deferring` began. Summed up to any instant: begun − (deferring − settled) − (delivered − undelivered) − failed were
 * relayed then, and the base − begun were pending.
 */
const timeMetrics = ["relayed", "deferrals", "delivered", "undelivered", "failed", "begun", "deferring", "settled", "complained"] as const;
export type TimeMetric = (typeof timeMetrics)[number];

/**
 * One step of one counter. The bucket is "" for totals, the epoch minute (hour, day), Campaign's reason code for reasons. Failures
 * in time have a metric for each cause and reason, latencies one for each bucket of lib/domain/latency, booked when delivered.
 */
export type Contribution =
  | { scope: "total"; bucket: ""; metric: TotalMetric; n: number }
  | { scope: TimeScope; bucket: string; metric: TimeMetric; n: number }
  | { scope: `failed-${TimeScope}`; bucket: string; metric: `${FailedBy}/${number}`; n: number }
  | { scope: `latency-${TimeScope}`; bucket: string; metric: `${number}`; n: number }
  | { scope: "reason"; bucket: string; metric: FailedBy; n: number };

/** What a message in this state adds to the counters. Counters move by contribution(after) − contribution(before). */
export function contributionOfState(state: MessageState): Contribution[] {
  const outcome = deriveOutcome(state);
  const course = deriveCourse(state);
  const bag: Contribution[] = outcome === "ignored" ? [total("ignored")] : [total("seen"), total(outcome)];
  if (state.complainedAt !== null) bag.push(total("complained"), ...dated("complained", state.complainedAt));
  if (state.relayedAt !== null) bag.push(...dated("relayed", state.relayedAt));
  if (course.begunAt !== null) bag.push(...dated("begun", course.begunAt));
  if (course.deferringAt !== null) bag.push(...dated("deferring", course.deferringAt));
  if (course.settledAt !== null) bag.push(...dated("settled", course.settledAt));
  if (course.deliveredAt !== null) bag.push(...dated("delivered", course.deliveredAt));
  if (outcome === "delivered") bag.push(...latency(state));
  if (state.terminal && course.failedAt !== null) {
    const failedBy = failedByOf(state.terminal);
    const reasonCode = state.terminal.qualification?.reasonCode ?? 0;
    bag.push(total(`failed-${failedBy}`), ...dated("failed", course.failedAt));
    bag.push({ scope: "reason", bucket: String(reasonCode), metric: failedBy, n: 1 });
    for (const { scope, bucket } of bucketsOf(course.failedAt)) {
      bag.push({ scope: `failed-${scope}`, bucket, metric: `${failedBy}/${reasonCode}`, n: 1 });
    }
    if (course.deliveredAt !== null) bag.push(...dated("undelivered", course.failedAt));
  }
  return bag;
}

/** What a fact adds by itself: deferrals are counted as attempts, each in its own minute. */
export function contributionOfFact(fact: Pick<Fact, "kind" | "at">): Contribution[] {
  return fact.kind === "deferred" ? dated("deferrals", fact.at) : [];
}

function latency({ relayedAt, deliveredAt }: MessageState): Contribution[] {
  if (relayedAt === null || deliveredAt === null) return [];
  const metric = `${latencyIndex(deliveredAt - relayedAt)}` as const;
  return bucketsOf(deliveredAt).map(({ scope, bucket }) => ({ scope: `latency-${scope}` as const, bucket, metric, n: 1 }));
}

function total(metric: TotalMetric): Contribution {
  return { scope: "total", bucket: "", metric, n: 1 };
}

function dated(metric: TimeMetric, at: number): Contribution[] {
  return bucketsOf(at).map(({ scope, bucket }) => ({ scope, bucket, metric, n: 1 }));
}

/** Buckets count from the epoch and are floored, so an instant before 1970 still lands in the one it is in. */
function bucketsOf(at: number): { scope: TimeScope; bucket: string }[] {
  return timeScopes.map((scope) => ({ scope, bucket: String(Math.floor(at / (minutesOf[scope] * 60_000))) }));
}
