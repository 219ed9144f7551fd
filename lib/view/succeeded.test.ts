import { expect, test } from "vitest";
import { succeeded } from "./succeeded";
import { summaryOf } from "./testing/summary-of";

const counts = { pending: 10, relayed: 5, deferred: 5, delivered: 70, failed: 10, complained: 0 };

test("efs counts what landed, relay what has not failed", () => {
  const summary = summaryOf({ target: 100, seen: 100, counts });
  expect(succeeded("efs", summary, null)).toEqual({ count: 70, link: { outcome: "delivered" } });
  expect(succeeded("relay", summary, null)).toEqual({ count: 90, link: { outcome: ["pending", "relayed", "deferred", "delivered"] } });
});

test("what has no row, or had none then, cannot be opened", () => {
  const summary = summaryOf({ target: 100, seen: 95, counts });
  expect(succeeded("relay", summary, null)).toEqual({ count: 90, link: null });
  expect(succeeded("relay", summary, { at: 1, whole: false }).link).toBeNull();
  const none = { ...summary, counts: { ...counts, pending: 0, relayed: 15 } };
  expect(succeeded("relay", none, { at: 1, whole: false }).link).toEqual({ outcome: ["relayed", "deferred", "delivered"] });
});
