import { expect, it } from "vitest";
import { longestWords } from "./longest-words";
import { englishWording as w } from "./testing/english-wording";

const moving = {
  messagesToSend: { value: 5_000, declared: true, exceeded: false, target: 5_000, seen: 10 },
  finalAt: "2026-12-01T06:11:00.000Z",
  updatedAt: "2026-11-27T00:00:00.000Z",
};
const plain = (words: string) => words.replaceAll("\u00a0", " ");

it("holds what is said before all are relayed, once validity has run out, and at the end", () => {
  const words = longestWords(moving, false, w).map(plain);
  expect(words[0]).toBe("At least 100.0 % has landed; at most 100.0 % still can. Provisional until Tue 1 Dec 06:11 UTC or later: not all are relayed yet.");
  expect(words[1]).toContain("Validity has run out");
  expect(words[2]).toMatch(/^100.0 % has landed. Final; late bounces/);
});

it("without a target, that more may be sent; of the past, how many were open", () => {
  const undeclared = { ...moving, messagesToSend: { ...moving.messagesToSend, declared: false } };
  expect(longestWords(undeclared, false, w).map(plain).join()).toMatch(/more may be sent.*Nothing is open now/);
  expect(longestWords(moving, true, w).map(plain)).toEqual([
    "At least 100.0 % had landed; at most 100.0 % still could. 5,000 messages were still open then, so the number was provisional.",
  ]);
});
