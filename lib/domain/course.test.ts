import { expect, test } from "vitest";
import { deriveCourse } from "./course";
import { deriveState } from "./message-state";
import { hours, makeFact, noon } from "./testing/make-fact";

const courseOf = (...facts: Parameters<typeof makeFact>[]) => deriveCourse(deriveState(facts.map((fact) => makeFact(...fact))));
const at = (n: number) => noon + n * hours;

test("a message begins with the first that is heard of it, and is retried from its first deferral to its end", () => {
  expect(courseOf(["relayed", hours], ["deferred", 2 * hours], ["deferred", 0.5 * hours], ["delivered", 3 * hours])).toEqual({
    begunAt: at(0.5),
    deferringAt: at(0.5),
    settledAt: at(3),
    deliveredAt: at(3),
    failedAt: null,
  });
});

test("a deferral that came after the end was no retrying", () => {
  expect(courseOf(["delivered", hours], ["deferred", 2 * hours])).toMatchObject({ begunAt: at(1), deferringAt: null, settledAt: null });
});

test("a late bounce keeps its delivery, and fails no earlier than that", () => {
  expect(courseOf(["relayed"], ["delivered", 2 * hours], ["late-bounced", hours])).toMatchObject({ deliveredAt: at(2), failedAt: at(2), settledAt: null });
});

test("what the sender states begins nothing", () => {
  const never = { begunAt: null, deferringAt: null, settledAt: null, deliveredAt: null, failedAt: null };
  expect(courseOf(["targeted"])).toEqual(never);
  expect(courseOf(["excluded"], ["complained"])).toEqual(never);
});
