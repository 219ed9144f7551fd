import type { ItemType } from "@/lib/server/replay/plan";
import type { Random } from "@/lib/server/replay/random";
import type { Recipient } from "@/lib/server/replay/recipient";
import type { ReplyId } from "@/lib/server/replay/reply";
import { attemptSeconds } from "@/lib/server/replay/retry-schedule";

/** The course of one message through the MTA. Seconds count from the instant it is relayed. */
export type Course = {
  random: Random;
  recipient: Recipient;
  /** When it is relayed, in seconds from the replay's start. */
  relaySeconds: number;
  add: (type: ItemType, seconds: number, reply?: ReplyId, retries?: number) => void;
};

export function relay(course: Course): void {
  course.add("injection", 0);
}

/** Accepted at the first attempt or after `retries`; gives the second it was. */
export function land(course: Course, retries = 0): number {
  const seconds = attemptSeconds(retries + 1) + handoverSeconds(course.random);
  course.add("delivery", seconds, undefined, retries);
  return seconds;
}

/** Refused for good at the first attempt or after `retries`. */
export function refuse(course: Course, reply: ReplyId, retries = 0): void {
  course.add("bounce", attemptSeconds(retries + 1) + handoverSeconds(course.random), reply, retries);
}

/** Put off `times` in a row, from the first attempt on. */
export function putOff(course: Course, reply: ReplyId, times: number): void {
  for (let attempt = 1; attempt <= times; attempt++) {
    course.add("delay", attemptSeconds(attempt) + handoverSeconds(course.random) / 8, reply, attempt);
  }
}

/** Reported as spam, minutes to an hour and a half after it landed. */
export function complain(course: Course, landedSeconds: number): void {
  course.add("spam_complaint", landedSeconds + 60 + course.random() * 5_000);
}

/** Seconds from queue to answer: about 6 in the middle, minutes for a few. Plain arithmetic, so that every machine agrees. */
function handoverSeconds(random: Random): number {
  const x = random();
  return 1 + (5 * x) / (1.02 - x);
}
