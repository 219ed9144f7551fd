import { expect, test } from "vitest";
import { coversHeld } from "./proof-cover";

test.each([
  [0, 0, false],
  [0, 8_000, false],
  [58, 4_000, false],
  [3_599, 4_000, false],
  [3_600, 4_000, true],
  [4_000, 4_000, true],
  [4_000, 3_990, true],
])("a recount of %i messages, of %i that are there now", (recounted, held, covers) => {
  expect(coversHeld(recounted, held)).toBe(covers);
});
