import { pick } from "@/lib/server/replay/random";
import { campaign, hours } from "./campaign";
import { type Course, complain, land, putOff, refuse, relay } from "./course";
import type { Scenario } from "./scenario";

/** An old list: one address in five no longer exists, mailboxes are full, and receivers take offence. */
export const badList: Scenario = {
  ...campaign,
  label: "Win-back 2019 · bad list",
  subject: "We have not seen you for a while",
  spanSeconds: () => 3 * hours,
  batchSeconds: 5,
  person: (message) => 1_000_000 + message,
  run: runBadList,
};

function runBadList(course: Course): void {
  const fate = course.random();
  if (fate < 0.003) return course.add("policy_rejection", 0, "discarded");
  relay(course);
  if (fate < 0.18) return refuse(course, pick(course.random, goneReplies));
  if (fate < 0.195) return refuse(course, "mailboxFull");
  if (fate < 0.21) {
    putOff(course, "overQuotaForNow", 3);
    return refuse(course, "mailboxFull", 3);
  }
  if (fate < 0.22) return refuse(course, "noMailDomain");
  if (fate < 0.235) return refuse(course, pick(course.random, ["blockListed", "blocked", "spamContent"]));
  if (fate < 0.245) return course.add("bounce", 1, "suppressed");
  if (fate < 0.248) return refuse(course, "unclear");
  const retries = fate < 0.29 ? 1 : 0;
  if (retries > 0) putOff(course, pick(course.random, ["throttled", "greylisted"]), retries);
  const landedSeconds = land(course, retries);
  if (retries === 0 && course.random() < 0.004) complain(course, landedSeconds);
}

const goneReplies = [
  "userUnknown",
  "userUnknown",
  "userUnknown",
  "noSuchUser",
  "noSuchUser",
  "accountDisabled",
  "mailboxInactive",
  "recipientMoved",
  "badAddress",
] as const;
