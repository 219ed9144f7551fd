import { expect, test } from "vitest";
import { periodOf } from "./period";

const now = Date.parse("2026-11-21T15:00:00Z");
const iso = ({ from, to }: { from: number; to: number }) => [new Date(from).toISOString(), new Date(to).toISOString()];

test.each([
  [{ from: null, to: null }, "2026-11-15", "2026-11-22"],
  [{ from: "2026-11-21", to: "2026-11-21" }, "2026-11-21", "2026-11-22"],
  [{ from: "2026-11-20", to: null }, "2026-11-20", "2026-11-22"],
  [{ from: null, to: "2026-11-07" }, "2026-11-01", "2026-11-08"],
  [{ from: "2026-11-21", to: "2026-11-01" }, "2026-11-01", "2026-11-22"],
  [{ from: "1000-01-01", to: "2026-11-21" }, "2016-11-13", "2026-11-22"],
])("%j is whole days of UTC, the last included", (params, from, to) => {
  expect(iso(periodOf(params, now))).toEqual([`${from}T00:00:00.000Z`, `${to}T00:00:00.000Z`]);
});
