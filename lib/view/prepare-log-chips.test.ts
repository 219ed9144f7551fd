import { expect, test } from "vitest";
import { logFilterParams } from "@/lib/contract/log";
import { prepareLogChips } from "./prepare-log-chips";
import { chineseWording } from "./testing/chinese-wording";
import { englishWording } from "./testing/english-wording";

const all = {
  domain: "example.com",
  provider: "other",
  mx: "mx",
  ip: "192.0.2.1",
  reply: "550 …",
  attempts: "2-5",
  from: "2026-11-21T09:10:00Z",
  complained: "false",
  landedSince: "2026-11-21T00:00:00Z",
  failedSince: "2026-11-21T00:00:00Z",
  at: "2026-11-21T10:05Z",
};

test("each filter that no control shows has its words", () => {
  const chips = prepareLogChips(logFilterParams.parse({ ...all, outcome: "failed", q: "ann" }), englishWording);
  expect(chips.map(({ label }) => label)).toEqual([
    "Domain: example.com",
    "Provider: Everybody else",
    "MX host: mx",
    "Sending IP: 192.0.2.1",
    "SMTP reply: 550 …",
    "2 to 5 attempts",
    "last event from Sat 21 Nov 09:10 UTC",
    "landed since Sat 21 Nov 00:00 UTC",
    "failed since Sat 21 Nov 00:00 UTC",
    "as they stood Sat 21 Nov 10:05 UTC",
    "did not complain",
  ]);
  expect(prepareLogChips(logFilterParams.parse({}), englishWording)).toEqual([]);
});

test.each([
  ["3", "3 attempts"],
  ["1", "1 attempt"],
  ["3-", "3 attempts or more"],
  ["-2", "0 to 2 attempts"],
])("%s is %s", (attempts, label) => {
  expect(prepareLogChips(logFilterParams.parse({ attempts }), englishWording)).toEqual([{ name: "attempts", label }]);
});

test("in Chinese too", () => {
  expect(prepareLogChips(logFilterParams.parse({ attempts: "3-" }), chineseWording)).toHaveLength(1);
});

test("outcomes have words where no quick filter is just them", () => {
  const labels = (outcome: string) => prepareLogChips(logFilterParams.parse({ outcome }), englishWording).map(({ label }) => label);
  expect(labels("pending,relayed,deferred")).toEqual([]);
  expect(labels("deferred")).toEqual(["being retried"]);
  expect(labels("relayed,deferred")).toEqual(["with the MTA and being retried"]);
});
