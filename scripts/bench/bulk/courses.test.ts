import { expect, test } from "vitest";
import { readFactLine } from "@/db/fact-line";
import { deriveOutcome } from "@/lib/domain/message-state";
import { makeCourses, period } from "./courses";

const courses = makeCourses(7);

test("courses have 2.2 events a message, of every outcome that a live feed has", () => {
  const events = courses.reduce((sum, course) => sum + course.kinds.length, 0);
  expect(courses).toHaveLength(period);
  expect(events / period).toBeCloseTo(2.18, 2);
  expect(new Set(courses.map(({ state }) => deriveOutcome(state)))).toEqual(new Set(["relayed", "delivered", "failed"]));
  expect(new Set(courses.flatMap(({ state }) => state.terminal?.qualification?.reasonCode ?? [])).size).toBeGreaterThan(2);
});

test("a course's lines read back as its events", () => {
  for (const { lines, kinds, offsetsMs } of courses) {
    const written = offsetsMs.reduce((text, offset, i) => text.replace(`@${i}`, String(offset)), lines);
    const facts = written.split("\n").map((line) => readFactLine(line, () => null));
    expect(facts.map(({ kind, at, feedId }) => [kind, at, feedId])).toEqual(kinds.map((kind, i) => [kind, offsetsMs[i], 7]));
  }
});
