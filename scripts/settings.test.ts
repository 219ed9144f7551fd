import { resolve } from "node:path";
import { expect, it } from "vitest";
import { readSettings } from "./settings";

it("has defaults that need nothing prepared", () => {
  expect(readSettings({})).toEqual({ port: 3000, host: "127.0.0.1", databaseUrl: null, dataDir: resolve(".data"), demo: true });
});

it("counts an empty variable as not set", () => {
  expect(readSettings({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 3000, databaseUrl: null });
});

it("leaves the demo out on request", () => {
  expect(readSettings({ AFTERSEND_DEMO: "0" }).demo).toBe(false);
});

it("names the variable that is wrong", () => {
  expect(() => readSettings({ PORT: "http" })).toThrow("PORT is not valid");
});

it("refuses limits that the processes it starts would refuse", () => {
  expect(() => readSettings({ AFTERSEND_INBOX_LIMIT: "0" })).toThrow("AFTERSEND_INBOX_LIMIT is not valid");
  expect(() => readSettings({ AFTERSEND_PROVE_ALL_SECONDS: "daily" })).toThrow("AFTERSEND_PROVE_ALL_SECONDS is not valid");
});
