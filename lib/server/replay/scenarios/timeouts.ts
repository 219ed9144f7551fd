import { between, pick } from "@/lib/server/replay/random";
import type { ReplyId } from "@/lib/server/replay/reply";
import { attemptSeconds } from "@/lib/server/replay/retry-schedule";
import { campaign, days } from "./campaign";
import { type Course, land, putOff, relay } from "./course";
import { runHealthy } from "./healthy";
import type { Scenario } from "./scenario";

/** The MTA gives up 3.5 days after the relay. */
const validitySeconds = 302_400;

/** One message in eight is put off again and again. Most of those expire; of a few the MTA never speaks again. */
export const timeouts: Scenario = {
  ...campaign,
  label: "Loyalty points · timing out",
  subject: "Your points expire soon",
  spanSeconds: () => 3.6 * days,
  batchSeconds: 60,
  run: (course) => (course.random() < 0.12 ? runPutOff(course) : runHealthy(course)),
};

function runPutOff(course: Course): void {
  relay(course);
  const reply = pick<ReplyId>(course.random, ["overQuotaForNow", "overQuotaForNow", "throttled", "noConnection"]);
  const fate = course.random();
  if (fate < 0.1) {
    const retries = between(course.random, 3, 9);
    putOff(course, reply, retries);
    land(course, retries);
    return;
  }
  const attempts = attemptsWithinValidity();
  putOff(course, reply, attempts);
  if (fate < 0.85) course.add("bounce", validitySeconds + between(course.random, 0, 15), reply === "overQuotaForNow" ? "expiredFull" : "expired", attempts);
}

function attemptsWithinValidity(): number {
  let attempts = 1;
  while (attemptSeconds(attempts + 1) < validitySeconds) attempts++;
  return attempts;
}
