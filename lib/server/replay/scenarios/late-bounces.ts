import { pick } from "@/lib/server/replay/random";
import { campaign, days, hours } from "./campaign";
import { type Course, land, relay } from "./course";
import { runHealthy } from "./healthy";
import type { Scenario } from "./scenario";

/** Accepted first, refused by mail hours to days later. Automatic replies come the same way and are no failure. */
export const lateBounces: Scenario = {
  ...campaign,
  label: "Product news · late bounces",
  subject: "What is new this month",
  spanSeconds: () => 6 * days,
  batchSeconds: 60,
  run: (course) => (course.random() < 0.05 ? runLate(course) : runHealthy(course)),
};

function runLate(course: Course): void {
  relay(course);
  const landedSeconds = land(course);
  const share = course.random();
  const seconds = landedSeconds + hours + share * share * (5 * days - hours);
  course.add("out_of_band", seconds, pick(course.random, ["lateUnknown", "lateUnknown", "lateFull", "lateFiltered", "lateGeneric", "lateAway"]));
}
