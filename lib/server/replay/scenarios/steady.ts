import { pick } from "@/lib/server/replay/random";
import { days } from "./campaign";
import { type Course, land, putOff, refuse, relay } from "./course";
import type { Scenario } from "./scenario";

/** Triggered mail that nobody declared: about one password reset a second, for a day. */
export const steady: Scenario = {
  label: "Password resets",
  subject: "Reset your password",
  declared: false,
  live: true,
  spanSeconds: (messages) => streamSeconds(messages) + 5_400,
  batchSeconds: 2,
  person: (_message, messages, random) => 2_000_000 + Math.floor(random() * Math.ceil(messages / 4)),
  relaySeconds: (message, messages, random) => Math.floor((message / messages) * streamSeconds(messages) + random()),
  run: runSteady,
};

/** One a second; more than a day's worth come closer together. */
function streamSeconds(messages: number): number {
  return Math.min(messages, days);
}

function runSteady(course: Course): void {
  relay(course);
  const fate = course.random();
  if (fate < 0.02) return refuse(course, pick(course.random, ["userUnknown", "noSuchUser", "mailboxFull"]));
  const retries = fate < 0.045 ? 1 : 0;
  if (retries > 0) putOff(course, "greylisted", retries);
  land(course, retries);
}
