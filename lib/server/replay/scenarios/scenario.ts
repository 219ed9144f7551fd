import type { Random } from "@/lib/server/replay/random";
import type { Course } from "./course";

/** A kind of send to replay: pure, and the same for the same seed. Seconds count from the replay's start. */
export type Scenario = {
  /** Label of the delivery it makes; for undeclared mail, the campaign's name. */
  label: string;
  subject: string;
  /** A campaign's send is declared with its target; triggered mail is first seen in the feed. */
  declared: boolean;
  /** At 1x it starts now and keeps up with the wall clock, instead of replaying a past span. */
  live: boolean;
  spanSeconds: (messages: number) => number;
  /** Feed time one batch covers at most. */
  batchSeconds: number;
  /** Number of the person a message goes to; distinct per message where the delivery is declared. */
  person: (message: number, messages: number, random: Random) => number;
  /** When the message reaches the MTA. */
  relaySeconds: (message: number, messages: number, random: Random) => number;
  /** Lays out all feedback on one message. */
  run: (course: Course) => void;
  /** Seconds an item takes to reach the feed; none if absent. */
  transitSeconds?: (random: Random) => number;
  /** Whether an item comes once more, under another event id. */
  isRepeated?: (random: Random) => boolean;
  /** Whole batches are posted once more, as a vendor does that missed the answer. */
  repostsBatches?: boolean;
};
