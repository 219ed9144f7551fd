import { expect, test } from "vitest";
import { isFoundBySubject } from "./is-found-by-subject";

const delivery = { label: "Spring sale", key: "spring-24", subject: "20 % off, starting today" };

test.each([
  ["starting TODAY", true],
  [" 20 % ", true],
  ["sale", false],
  ["24", false],
  ["s", false],
  ["", false],
])("%j: %s", (search, found) => {
  expect(isFoundBySubject(delivery, search)).toBe(found);
});

test("one without a subject is not found by it", () => {
  expect(isFoundBySubject({ ...delivery, subject: null }, "today")).toBe(false);
});
