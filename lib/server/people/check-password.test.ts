import { expect, test } from "vitest";
import { longestPassword, shortestPassword } from "@/lib/contract/people";
import { checkPassword } from "./check-password";

/** Letters in no order that anybody would guess. */
const letters = "qvzjxkwyhgbtfmdplcnrsuoieaQVZJXKWYHGBTFMDPLCNRSUOIEA"
  .repeat(4)
  .split("")
  .map((letter, i) => (i % 7 === 3 ? String((i * 31) % 10) : letter));
const ofLength = (length: number) => letters.slice(0, length).join("");

test("has 12 characters at least and 128 at most, counted as people count them", async () => {
  expect([shortestPassword, longestPassword]).toEqual([12, 128]);
  expect(await checkPassword(ofLength(11), [])).toBe("password-short");
  expect(await checkPassword(ofLength(12), [])).toBeNull();
  expect(await checkPassword(ofLength(128), [])).toBeNull();
  expect(await checkPassword(ofLength(129), [])).toBe("invalid");
  expect(await checkPassword("🦊🌧️🪗🧂🛶🪁", [])).toBe("password-short");
});
