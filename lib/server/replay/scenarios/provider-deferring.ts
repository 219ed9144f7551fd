import { pick } from "@/lib/server/replay/random";
import { attemptSeconds } from "@/lib/server/replay/retry-schedule";
import { campaign, hours } from "./campaign";
import { type Course, land, putOff, relay } from "./course";
import { runHealthy } from "./healthy";
import type { Scenario } from "./scenario";

const fromSeconds = 180;
const untilSeconds = 3_900;

/** outlook.example puts everything off for an hour, then recovers; the other providers are fine. */
export const providerDeferring: Scenario = {
  ...campaign,
  label: "Members' letter · a provider deferring",
  subject: "Your members' letter for this month",
  spanSeconds: () => 3 * hours,
  batchSeconds: 5,
  run: (course) => (course.recipient.domain === "outlook.example" ? runDeferred(course) : runHealthy(course)),
};

function runDeferred(course: Course): void {
  if (course.relaySeconds < fromSeconds) return runHealthy(course);
  relay(course);
  let retries = 1;
  while (course.relaySeconds + attemptSeconds(retries + 1) < untilSeconds) retries++;
  putOff(course, pick(course.random, ["busy", "busy", "rateLimited", "suspended"]), retries);
  land(course, retries);
}
