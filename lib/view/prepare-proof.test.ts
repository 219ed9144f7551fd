import { expect, test } from "vitest";
import { prepareProof, prepareProofSums } from "./prepare-proof";
import { englishWording } from "./testing/english-wording";
import { summaryOf } from "./testing/summary-of";

const at = "2026-11-21T10:02:00.000Z";
const sums = { deliveries: 9, proven: 9, covered: 9, differing: 0, differences: 0, past: 0, oldestAt: at };

test.each([
  ["no deliveries", { deliveries: 0, proven: 0, covered: 0, oldestAt: null }, null],
  ["none recounted yet", { proven: 0, covered: 0, oldestAt: null }, { tone: "neutral", words: "No delivery recounted yet.", since: null }],
  [
    "all recounted when little of them was there",
    { covered: 0 },
    { tone: "neutral", words: "No delivery recounted with most of its messages yet.", since: null },
  ],
  ["some recounted", { proven: 4, covered: 4 }, { tone: "neutral", words: "4 of 9 deliveries proven since 10:02 UTC.", since: at }],
  ["all recounted, some when little of them was there", { covered: 7 }, { tone: "neutral", words: "7 of 9 deliveries proven since 10:02 UTC.", since: at }],
  ["all recounted", {}, { tone: "landed", words: "All 9 deliveries proven since 10:02 UTC.", since: at }],
  ["some past their retention", { past: 2 }, { tone: "landed", words: "All but those past their retention proven since 10:02 UTC.", since: at }],
  ["a difference", { differing: 1, differences: 3 }, { tone: "failed", words: "1 delivery differs from a recount of its events.", since: null }],
])("%s", (_, given, expected) => {
  expect(prepareProofSums({ ...sums, ...given }, "minute", englishWording)).toEqual(expected);
});

const proof = (messages: number, complete = true) => ({ at, messages, events: messages * 2, differences: 0, complete });
const counts = { pending: 0, relayed: 0, deferred: 0, delivered: 4_000, failed: 0, complained: 0 };

test.each([
  ["never recounted", null, "notYet"],
  ["recounted before anything was in", proof(0), "nothing"],
  ["recounted when little of it was there", proof(58), "little"],
  ["recounted with nearly all of it", proof(3_990), "proven"],
  ["recounted with all of it", proof(4_000), "proven"],
  ["of which much is past its retention", proof(900, false), "partly"],
] as const)("a delivery %s", (_, given, type) => {
  expect(prepareProof({ ...summaryOf({ target: null, seen: 4_000, counts }), proof: given }).type).toBe(type);
});

test("messages left out before sending are recounted too", () => {
  const summary = { ...summaryOf({ target: null, seen: 4_000, counts }), ignored: 1_000 };
  expect(prepareProof({ ...summary, proof: proof(4_000) })).toEqual({ type: "little", recounted: 4_000, held: 5_000, at });
});
