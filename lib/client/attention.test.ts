import { expect, test } from "vitest";
import { isAttended } from "./attention";

test("opening a page counts as being there, for five minutes", () => {
  expect(isAttended(299_999)).toBe(true);
  expect(isAttended(300_000)).toBe(false);
});
