import { expect, test } from "vitest";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { logFilterParams } from "@/lib/contract/log";
import { logQuickFilters, quickFilterOf } from "./log-quick-filters";
import { englishWording } from "./testing/english-wording";

const summary: Pick<DeliverySummary, "ignored" | "counts" | "failedBy" | "messagesToSend"> = {
  ignored: 0,
  counts: { pending: 600, relayed: 20, deferred: 30, delivered: 1_000, failed: 50, complained: 2 },
  failedBy: { hard: 50, soft: 0, block: 0, admin: 0, undetermined: 0, late: 0, inferred: 0 },
  // Of the 600 that are pending, 500 have no row.
  messagesToSend: { value: 1_700, seen: 1_200, declared: true, exceeded: false, target: 1_700 },
};
const labels = (given: typeof summary, params = {}) => logQuickFilters(given, logFilterParams.parse(params), englishWording).map(({ label }) => label);

test("each says how many rows the log has, and nothing is said of what was never ignored", () => {
  expect(labels(summary)).toEqual(["All 1,200", "Landed 1,000", "Open 150", "Failed 50"]);
  expect(labels({ ...summary, ignored: 7 })).toEqual(["All 1,207", "Landed 1,000", "Open 150", "Failed 50", "Ignored 7"]);
});

test("beside other filters a number is told only where it is that of the rows it would show", () => {
  const bare = ["All", "Landed", "Open", "Failed"];
  expect(labels(summary, { domain: "example.com" })).toEqual(bare);
  expect(labels(summary, { at: "2026-11-27T23:00:00.000Z", outcome: "delivered" })).toEqual(bare);
  expect(labels(summary, { outcome: "failed", failedBy: "soft" })).toEqual(["All 1,200", "Landed 1,000", "Open 150", "Failed 0"]);
  expect(labels(summary, { outcome: "failed", reason: "1" })).toEqual(["All 1,200", "Landed 1,000", "Open 150", "Failed"]);
});

test.each([
  [{}, "all"],
  [{ outcome: "failed", failedBy: "hard" }, "failed"],
  [{ outcome: "deferred,relayed,pending" }, "open"],
  [{ outcome: "deferred" }, null],
] as const)("%o is %s", (params, name) => {
  expect(quickFilterOf(logFilterParams.parse(params))).toBe(name);
});
