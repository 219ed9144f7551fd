import { expect, it } from "vitest";
import { auditParams } from "./audit";
import { instantParam } from "./instant-param";
import { logParams } from "./log";

it("takes an instant of a day that no month has as not given", () => {
  expect(instantParam.parse("2026-02-30T10:00Z")).toBeNull();
  expect(instantParam.parse("2026-04-31T10:00+02:00")).toBeNull();
  expect(instantParam.parse("2028-02-29T23:30-02:00")).toBe("2028-02-29T23:30-02:00");
});

it("takes an instant of the year 0, which the database does not know, as not given", () => {
  expect(instantParam.parse("0000-01-01T00:00:00Z")).toBeNull();
  expect(instantParam.parse("0001-01-01T00:00:00+14:00")).toBeNull();
  expect(instantParam.parse("9999-12-31T23:59:59-01:00")).toBeNull();
  expect(instantParam.parse("2026-11-21T10:05Z")).toBe("2026-11-21T10:05Z");
  expect(logParams.parse({ from: "0000-01-01T00:00:00Z", to: "2026-11-21T10:05:00Z" })).toMatchObject({ from: null, to: "2026-11-21T10:05:00Z" });
  expect(auditParams.parse({ from: "0000-01-01", to: "2026-11-21" })).toMatchObject({ from: null, to: "2026-11-21" });
});
