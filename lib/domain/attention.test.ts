import { expect, test } from "vitest";
import { findAttention, type WatchedDelivery } from "./attention";

const now = Date.UTC(2026, 10, 21, 12);
const well: WatchedDelivery = {
  mode: "efs",
  base: 1_000,
  relayed: 100,
  deferred: 0,
  delivered: 890,
  failed: 10,
  failedHard: 10,
  providers: [
    { providerId: "google", provider: "gmail", failed: 5, settled: 450 },
    { providerId: "microsoft", provider: "outlook", failed: 5, settled: 450 },
  ],
  beyondTarget: 0,
  usualPercent: 98,
  lastEventAt: now - 60_000,
  feedHeardAt: now - 60_000,
  expiryDueAt: now + 24 * 3_600_000,
  differences: 0,
  replayed: false,
};
const found = (change: Partial<WatchedDelivery>) => findAttention({ ...well, ...change }, now).map(({ ruleId }) => ruleId);

test("a delivery that does well needs nobody", () => {
  expect(found({})).toEqual([]);
});

test("more than 2 % hard bounces of what has its final word, if that is enough to tell", () => {
  expect(found({ delivered: 980, failed: 20, failedHard: 20 })).toEqual([]);
  expect(findAttention({ ...well, delivered: 979, failed: 21, failedHard: 21 }, now)).toEqual([
    { ruleId: "hard-bounces", percent: 2.1, hard: 21, settled: 1_000 },
  ]);
  expect(found({ delivered: 20, failed: 20, failedHard: 20 })).toEqual([]);
});

test("well under the usual only once it cannot be reached any more", () => {
  expect(found({ failed: 60, failedHard: 0, delivered: 0 })).toEqual([]);
  expect(found({ failed: 80, failedHard: 0, delivered: 0 })).toEqual(["below-usual"]);
  expect(found({ failed: 80, failedHard: 0, delivered: 0, usualPercent: null })).toEqual([]);
});

test("one provider that fails while the others do not", () => {
  const providers = [
    { providerId: "google", provider: "gmail", failed: 5, settled: 800 },
    { providerId: "microsoft", provider: "outlook", failed: 30, settled: 100 },
  ];
  const counts = { delivered: 865, failed: 35, failedHard: 0 };
  expect(findAttention({ ...well, ...counts, providers }, now)).toEqual([
    { ruleId: "provider-failing", providerId: "microsoft", provider: "outlook", percent: 30, failed: 30 },
  ]);
  expect(found({ ...counts, delivered: 700, failed: 200, usualPercent: null, providers })).toEqual([]);
  expect(found({ providers: [{ providerId: "small", provider: "small", failed: 9, settled: 10 }] })).toEqual([]);
});

test("a feed that has gone quiet while messages are open, but never a replay", () => {
  const quiet = { lastEventAt: now - 3_600_000, feedHeardAt: now - 1_200_000 };
  expect(found(quiet)).toEqual(["feed-quiet"]);
  expect(found({ ...quiet, feedHeardAt: now - 60_000 })).toEqual([]);
  expect(found({ ...quiet, relayed: 0 })).toEqual([]);
  expect(found({ ...quiet, replayed: true })).toEqual([]);
});

test("messages that run out of time soon, more than declared, and figures that failed their proof", () => {
  expect(found({ expiryDueAt: now + 3_600_000 })).toEqual(["running-out"]);
  expect(found({ expiryDueAt: now - 1 })).toEqual([]);
  expect(found({ beyondTarget: 1, differences: 2 })).toEqual(["proof-differs", "more-than-declared"]);
});
