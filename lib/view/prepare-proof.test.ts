import { expect, test } from "vitest";
import { prepareProofSums } from "./prepare-proof";
import { englishWording } from "./testing/english-wording";

const at = "2026-11-21T10:02:00.000Z";
const sums = { deliveries: 9, proven: 9, differing: 0, differences: 0, past: 0, oldestAt: at };

test.each([
  ["no deliveries", { deliveries: 0, proven: 0, oldestAt: null }, null],
  ["none recounted yet", { proven: 0, oldestAt: null }, { tone: "neutral", words: "No delivery recounted yet.", since: null }],
  ["some recounted", { proven: 4 }, { tone: "neutral", words: "4 of 9 deliveries proven since 10:02 UTC.", since: at }],
  ["all recounted", {}, { tone: "landed", words: "All 9 deliveries proven since 10:02 UTC.", since: at }],
  ["some past their retention", { past: 2 }, { tone: "landed", words: "All but those past their retention proven since 10:02 UTC.", since: at }],
  ["a difference", { differing: 1, differences: 3 }, { tone: "failed", words: "1 delivery differs from a recount of its events.", since: null }],
])("%s", (_, given, expected) => {
  expect(prepareProofSums({ ...sums, ...given }, "minute", englishWording)).toEqual(expected);
});
