import { expect, test } from "vitest";
import { dayOf, lastDays, reportedHref, sharesOf } from "./prepare-report";

test("the shares of what was processed add up to all of it", () => {
  const failedBy = { hard: 3, soft: 4, block: 5, admin: 1, undetermined: 1, late: 2, inferred: 4 };
  const { complained, ...shares } = sharesOf({ processed: 200, delivered: 150, open: 30, failedBy, complained: 3 });
  expect(shares).toEqual({ delivered: 75, open: 15, hard: 1.5, soft: 2, block: 2.5, rest: 4 });
  expect(Object.values(shares).reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBe(100);
  expect(complained).toBe(2);
});

test("a share of nothing is not known", () => {
  const failedBy = { hard: 0, soft: 0, block: 0, admin: 0, undetermined: 0, late: 0, inferred: 0 };
  expect(Object.values(sharesOf({ processed: 0, delivered: 0, open: 0, failedBy, complained: 0 }))).toEqual(Array(7).fill(null));
});

test("days are of UTC, the last one included", () => {
  expect(lastDays(7, Date.parse("2026-11-21T23:59:59Z"))).toEqual({ from: "2026-11-15", to: "2026-11-21" });
  expect([dayOf("2026-11-15T00:00:00.000Z"), dayOf("2026-11-22T00:00:00.000Z", true)]).toEqual(["2026-11-15", "2026-11-21"]);
});

test("a figure of a delivery opens the log of just its messages, where one filter gathers them", () => {
  const failedBy = { hard: 3, soft: 0, block: 5, admin: 1, undetermined: 1, late: 2, inferred: 4 };
  const delivery = { id: "7", processed: 196, delivered: 150, open: 30, failedBy, complained: 0 };
  const names = ["processed", "delivered", "open", "hard", "soft", "rest", "complained"] as const;
  expect(names.map((name) => reportedHref(delivery, name))).toEqual([
    "/deliveries/7/log?outcome=relayed%2Cdeferred%2Cdelivered%2Cfailed",
    "/deliveries/7/log?outcome=delivered",
    "/deliveries/7/log?outcome=relayed%2Cdeferred",
    "/deliveries/7/log?outcome=failed&failedBy=hard",
    null,
    null,
    null,
  ]);
});
