import { beforeAll, describe, expect, test } from "vitest";
import { breakdownParams, type MessageCounts } from "@/lib/contract/breakdown";
import { type LogParams, logParams } from "@/lib/contract/log";
import { standingThen } from "@/lib/contract/standing-then";
import { failedByCauses } from "@/lib/domain/failed-by";
import { outcomes } from "@/lib/domain/message-state";
import { thisMachine } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { createFeed } from "@/lib/server/feeds/create-feed";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import { serveOwnDatabase } from "@/lib/server/testing/serve-own-database";
import { findDelivery } from "./find-delivery";
import { findDeliveryAsOf } from "./find-delivery-as-of";
import { readBreakdown } from "./read-breakdown";
import { readHistory } from "./read-history";
import { readLatency } from "./read-latency";
import { readLog } from "./read-log";
import { readRunOuts } from "./read-run-outs";
import { readStandingThen } from "./read-standing-then";
import { readTimeline } from "./read-timeline";

let feedId: number;
const ids = new Map<string, string>();

/** Over two days, so that whole days, hours and minutes are added up. */
const start = Math.floor((Date.now() - 2.5 * 86_400_000) / 86_400_000) * 86_400 + 43_200;
const cuts = [0, 1, 7, 59, 60, 61, 720, 721, 1_441, 1_500, 2_900];
const target = 60;

type Told = { minute: number; type: string; person: number } & Record<string, unknown>;

serveOwnDatabase();

beforeAll(async () => {
  feedId = Number((await createFeed(database(), { key: "momentum", format: "sparkpost" }))?.feedId);
  await tell("whole", story());
  for (const cut of cuts)
    await tell(
      `cut-${cut}`,
      story().filter(({ minute }) => minute < cut),
    );
});

/** 50 messages: most land after a while, some are put off first, refused, bounced late or complained about, some never heard of again. */
function story(): Told[] {
  return Array.from({ length: 50 }, (_, person): Told[] => {
    const at = (person * 37) % 90;
    const later = at + 1 + ((person * 53) % 1_400);
    const relayed = { minute: at, type: "injection", person };
    const putOff = { minute: at + 1, type: "delay", person, bounce_class: "22", error_code: "452", reason: "452 4.2.2 mailbox full", num_retries: "1" };
    const landed = { minute: later, type: "delivery", person };
    switch (person % 10) {
      case 0:
        return [relayed];
      case 1:
        return [relayed, putOff];
      case 2:
        return [relayed, putOff, landed];
      case 3:
        return [relayed, { minute: later, type: "bounce", person, bounce_class: "10", error_code: "550", reason: "550 5.1.1 no such user" }];
      case 4:
        return [relayed, landed, { minute: later + 600, type: "out_of_band", person, bounce_class: "22", error_code: "552", reason: "552 5.2.2 full" }];
      case 5:
        return [relayed, landed, { minute: later + 30, type: "spam_complaint", person }];
      default:
        return [relayed, landed];
    }
  }).flat();
}

async function tell(key: string, told: readonly Told[]): Promise<void> {
  const { id } = await declareDelivery(database(), { feedId, key, mode: "efs", validitySeconds: 432_000, messagesToSend: target });
  ids.set(key, String(id));
  const events = told.map(({ minute, person, ...event }) => ({
    msys: {
      message_event: {
        ...event,
        timestamp: String(start + minute * 60 + 20),
        message_id: `${key}-${person}`,
        rcpt_to: `p${person}@${["gmail.com", "outlook.com", "example.com"][person % 3]}`,
        rcpt_meta: { delivery_id: key },
      },
    },
  }));
  if (events.length === 0) return;
  await receiveFeedback(database(), { feed: { id: feedId }, body: Buffer.from(JSON.stringify(events)), batchKey: null, contentEncoding: null });
  while ((await drainInbox(database())).batches > 0);
}

const idOf = (key: string) => ids.get(key) ?? "";
const instant = (minute: number) => new Date((start + minute * 60) * 1000).toISOString();

test("the reasons read with the counts sum to them", async () => {
  const now = await findDelivery(idOf("whole"));
  expect(now?.reasons?.reduce((sum, { count }) => sum + count, 0)).toBe(now?.counts.failed);
  expect(now?.counts.failed).toBeGreaterThan(0);
});

describe("a delivery as of an instant", () => {
  test.each(cuts)("of minute %i is what it would be, had nothing been told of later", async (cut) => {
    const asOf = await findDeliveryAsOf(idOf("whole"), instant(cut));
    const { counts, failedBy, success, provisional, messagesToSend } = (await findDelivery(idOf(`cut-${cut}`))) ?? {};
    expect(asOf).toMatchObject({ counts, failedBy, success, provisional, messagesToSend, asOf: instant(cut) });
  });

  test("in the end is what it is", async () => {
    const asOf = await findDeliveryAsOf(idOf("whole"), instant(10_000));
    const { reasons: _, ...now } = (await findDelivery(idOf("whole"))) ?? {};
    expect(asOf).toMatchObject({ ...now, updatedAt: expect.any(String) });
  });

  test("between two minutes knows what the whole minutes knew", async () => {
    const between = await findDeliveryAsOf(idOf("whole"), new Date((start + 7 * 60 + 59) * 1000).toISOString());
    expect(between?.asOf).toBe(instant(7));
  });
});

describe("the log as of an instant", () => {
  const anything = logParams.parse({ limit: 500 });
  const people = async (key: string, asked: Partial<LogParams>) =>
    (await readLog(idOf(key), { ...anything, ...asked }, thisMachine))?.rows.map(({ recipient }) => recipient);

  test.each(cuts)("of minute %i lists who stood so, had nothing been told of later", async (cut) => {
    const at = instant(cut);
    for (const outcome of outcomes.filter((each) => each !== "pending")) {
      expect(await people("whole", { outcome: [outcome], at }), outcome).toEqual(await people(`cut-${cut}`, { outcome: [outcome] }));
    }
    for (const failedBy of failedByCauses) expect(await people("whole", { failedBy, at })).toEqual(await people(`cut-${cut}`, { failedBy }));
    expect(await people("whole", { complained: true, at })).toEqual(await people(`cut-${cut}`, { complained: true }));
    expect(await people("whole", { reason: 1, outcome: ["failed"], at })).toEqual(await people(`cut-${cut}`, { reason: 1, outcome: ["failed"] }));
    const left = (await people("whole", { outcome: ["relayed", "deferred", "delivered", "failed"], at })) ?? [];
    const pending = (await people("whole", { outcome: ["pending"], at })) ?? [];
    expect([...left, ...pending].sort()).toEqual(((await people("whole", {})) ?? []).sort());
    const quiet = (await people("whole", { complained: false, at })) ?? [];
    expect(quiet).toHaveLength(50 - ((await people("whole", { complained: true, at })) ?? []).length);
  });

  test("what landed or failed since an instant is what it counted since, what was bounced back included", async () => {
    const { metrics } = (await readHistory(idOf("whole"))) ?? {};
    const sum = (values: readonly number[] = []) => values.reduce((a, b) => a + b, 0);
    const since = instant(0);
    expect(await people("whole", { landedSince: since })).toHaveLength(sum(metrics?.delivered));
    expect(await people("whole", { failedSince: since })).toHaveLength(sum(metrics?.failed));
    const late = instant(700);
    const before = await findDeliveryAsOf(idOf("whole"), late);
    expect(await people("whole", { failedSince: late })).toHaveLength(sum(metrics?.failed) - (before?.counts.failed ?? 0));
    expect(await people("whole", { outcome: ["relayed"], landedSince: since })).toEqual([]);
  });
});

describe("what only the log can tell of an instant", () => {
  test.each(cuts)("of minute %i stands as it would, had nothing been told of later", async (cut) => {
    const then = await readStandingThen(idOf("whole"), instant(cut), 0);
    expect(standingThen.parse(then).asOf).toBe(instant(cut));
    const standing = then?.standing;
    const cutOff = await readBreakdown(idOf(`cut-${cut}`), breakdownParams.parse({ by: "provider" }));
    const begun = (counts: MessageCounts | null | undefined) => counts && { ...counts, pending: 0 };
    for (const row of cutOff?.rows ?? []) {
      const same = standing?.providers.rows.find(({ value }) => value === row.value);
      expect(begun(same?.counts), row.value).toEqual(begun(row.counts));
      expect(same?.failedBy).toEqual(row.failedBy);
    }
    expect(begun(standing?.providers.others.counts)).toEqual(begun(cutOff?.others.counts));
    expect(standing?.providers.whole.counts?.pending).toBe(50 - (cutOff?.processed ?? 0));
    const byDomain = await readBreakdown(idOf(`cut-${cut}`), breakdownParams.parse({ by: "domain" }));
    for (const row of byDomain?.rows ?? []) {
      expect(begun(standing?.domains.rows.find(({ value }) => value === row.value)?.counts), row.value).toEqual(begun(row.counts));
    }
    expect(standing?.domains.whole).toEqual(standing?.providers.whole);
    expect(standing?.runOuts).toEqual(await readRunOuts(idOf(`cut-${cut}`), Date.parse(instant(cut))));
  });

  test("is not told of a log that is too long to be looked through", async () => {
    expect(await readStandingThen(idOf("whole"), instant(60), 0, 49)).toEqual({ asOf: instant(60), standing: null });
    expect(await readStandingThen("999999", instant(60), 0)).toBeNull();
  });
});

test("the history adds up to the counts, its failures too", async () => {
  const history = await readHistory(idOf("whole"));
  const now = await findDelivery(idOf("whole"));
  const sum = (values: readonly number[] = []) => values.reduce((a, b) => a + b, 0);
  expect(history).toMatchObject({ bucketSeconds: 60 });
  expect(sum(history?.metrics.begun)).toBe(50);
  expect(sum(history?.metrics.delivered) - sum(history?.metrics.undelivered)).toBe(now?.counts.delivered);
  expect(sum(history?.metrics.deferring) - sum(history?.metrics.settled)).toBe(now?.counts.deferred);
  expect(sum(history?.metrics.complained)).toBe(now?.counts.complained);
  expect(history?.failures.map(({ failedBy, name, n }) => [failedBy, name, sum(n)]).sort()).toEqual([
    ["hard", "User unknown", now?.failedBy.hard],
    ["late", "Mailbox full", now?.failedBy.late],
  ]);
});

test("a window of the timeline is that part of the whole, with what was known before it", async () => {
  const [from, to] = [instant(60), instant(120)];
  const whole = await readTimeline(idOf("whole"), { bucket: 60, from: null, to: null, at: null });
  const part = await readTimeline(idOf("whole"), { bucket: 60, from, to, at: null });
  expect(part?.points).toEqual(whole?.points.filter(({ at }) => at >= from && at < to));
  expect(part?.points.length).toBeGreaterThan(5);
});

test("the bucket that a window ends in is told with it, and as of an instant only as far as it had come", async () => {
  const minutes = (await readTimeline(idOf("whole"), { bucket: 60, from: null, to: null, at: null }))?.points ?? [];
  const first = Math.floor(Date.parse(minutes[0]?.at ?? "") / 3_600_000) * 3_600_000;
  const end = new Date(first + 3_600_000 + 10 * 60_000).toISOString();
  const nextHour = new Date(first + 2 * 3_600_000).toISOString();
  const relayed = (before: string) => minutes.filter(({ at }) => at < before).reduce((sum, point) => sum + point.relayed, 0);
  const told = async (asked: { to: string | null; at: string | null }) => {
    const { points = [] } = (await readTimeline(idOf("whole"), { bucket: 3_600, from: null, ...asked })) ?? {};
    return points.reduce((sum, point) => sum + point.relayed, 0);
  };
  expect(relayed(end)).toBeLessThan(relayed(nextHour));
  expect(await told({ to: end, at: null })).toBe(relayed(nextHour));
  expect(await told({ to: null, at: end })).toBe(relayed(end));
  expect(await told({ to: end, at: end })).toBe(relayed(end));
  expect(await told({ to: nextHour, at: end })).toBe(relayed(end));
  const latency = async (at: string | null) => (await readLatency(idOf("whole"), { bucket: 3_600, from: null, to: null, at }))?.total.count ?? 0;
  const landed = (before: string) => minutes.filter(({ at }) => at < before).reduce((sum, point) => sum + point.delivered, 0);
  expect(await latency(end)).toBe(landed(end));
});

test("a window much longer than the life so far is told as finely as the life", async () => {
  const [whole, week] = await Promise.all([
    readTimeline(idOf("whole"), { bucket: null, from: null, to: null, at: null }),
    readTimeline(idOf("whole"), { bucket: null, from: new Date(Date.parse(instant(0)) - 604_800_000).toISOString(), to: instant(60 * 24 * 60), at: null }),
  ]);
  expect(week?.bucketSeconds).toBe(whole?.bucketSeconds);
  expect(week?.points).toEqual(whole?.points);
});

test("queue times are those of what landed", async () => {
  const latency = await readLatency(idOf("whole"), { bucket: null, from: null, to: null, at: null });
  const now = await findDelivery(idOf("whole"));
  expect(latency?.total.count).toBe(now?.counts.delivered);
  expect(latency?.total.medianMs).toBeGreaterThan(60_000);
  expect(latency?.total.p95Ms).toBeGreaterThan(latency?.total.medianMs ?? 0);
  expect(latency?.points.reduce((sum, { count }) => sum + count, 0)).toBe(latency?.total.count);
});

test("open messages run out when their validity ends, counted by the clock given", async () => {
  const validityMs = 302_400_000;
  const firstHeld = (start + 20) * 1000;
  const runOuts = await readRunOuts(idOf("whole"), firstHeld + validityMs - 3_600_000);
  expect(runOuts).toMatchObject({ firstAt: new Date(firstHeld + validityMs).toISOString() });
  const [hour, , day] = runOuts?.spans ?? [];
  expect(hour).toMatchObject({ withinSeconds: 3_600, atLeast: false });
  expect(hour?.open).toBeGreaterThan(0);
  expect(day).toMatchObject({ open: 10, retried: 5 });
  expect(Date.parse(runOuts?.lastAt ?? "")).toBeGreaterThan(Date.parse(runOuts?.firstAt ?? ""));
});
