import { expect, test } from "vitest";
import { markInstant, splitMarked } from "./marked-instants";

const told = (text: string) => splitMarked(text).map(({ words, instant }) => [words, instant]);

test("a sentence comes apart into its words and its instants, in order", () => {
  const text = `Silent since ${markInstant("2026-11-21T09:10:05.000Z", "day-minute")}, until ${markInstant("2026-11-22T00:00:00Z", "day")}.`;
  expect(told(text)).toEqual([
    ["Silent since ", { at: "2026-11-21T09:10:05.000Z", style: "day-minute" }],
    [", until ", { at: "2026-11-22T00:00:00.000Z", style: "day" }],
    [".", null],
  ]);
  expect(new Set(splitMarked(text).map(({ from }) => from)).size).toBe(3);
});

test("a sentence without an instant is itself, and what is no mark stays words", () => {
  expect(told("No mark.")).toEqual([["No mark.", null]]);
  expect(told("")).toEqual([["", null]]);
  expect(told("\u2063day someday\u2063")).toEqual([["\u2063day someday\u2063", null]]);
});
