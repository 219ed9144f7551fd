import { pick } from "@/lib/server/replay/random";
import { campaign, hours } from "./campaign";
import { type Course, complain, land, putOff, refuse, relay } from "./course";
import type { Scenario } from "./scenario";

/** Nearly all of it lands in seconds to minutes; greylisting costs some a retry or two. */
export const healthy: Scenario = {
  ...campaign,
  label: "Autumn sale · healthy send",
  subject: "20 % off everything, starting today",
  spanSeconds: () => 3 * hours,
  batchSeconds: 5,
  run: runHealthy,
};

export function runHealthy(course: Course): void {
  relay(course);
  const fate = course.random();
  if (fate < 0.015) return refuse(course, pick(course.random, ["userUnknown", "noSuchUser", "accountDisabled", "mailboxInactive"]));
  if (fate < 0.019) return refuse(course, pick(course.random, ["blocked", "spamContent", "blockListed"]));
  if (fate < 0.023) return refuse(course, pick(course.random, ["mailboxFull", "mailboxFull", "unclear"]));
  const retries = fate < 0.07 ? retriesOf(course.random()) : 0;
  if (retries > 0) putOff(course, pick(course.random, ["greylisted", "greylisted", "throttled"]), retries);
  const landedSeconds = land(course, retries);
  if (retries === 0 && course.random() < 0.0006) complain(course, landedSeconds);
}

function retriesOf(luck: number): number {
  return luck < 0.72 ? 1 : luck < 0.94 ? 2 : 3;
}
