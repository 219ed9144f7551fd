import { writeFactLine } from "@/db/fact-line";
import type { AdaptedEvent } from "@/lib/adapters/adapter";
import { adapters } from "@/lib/adapters/registry";
import { makeBatches } from "@/lib/adapters/sparkpost/testing/make-batches";
import type { Fact } from "@/lib/domain/event";
import { factOfEvent } from "@/lib/domain/fact-of-event";
import { deriveState, type MessageState } from "@/lib/domain/message-state";

/** How often the pattern of courses repeats, in messages. */
export const period = 250;

/** What happens to one message: its events' lines with "@0", "@1" … for their instants, and the state they make, its times counted from the first. */
export type Course = { lines: string; kinds: string[]; offsetsMs: number[]; state: MessageState };

/** Courses by (message number mod period): as the live feed's (a fifth deferred once, one in 50 refused, for five reasons), and one in 50 still open. 2.2 events each. */
export function makeCourses(feedId: number, hosts: ReadonlyMap<string, number> = new Map()): Course[] {
  const [deferred, refused, healthy] = [0, 1, 2].map((n) => eventsOfMessage(n));
  return Array.from({ length: period }, (_, n) => {
    if (n % 5 === 0) return courseOf(deferred ?? [], feedId, hosts);
    if (n % 50 === 1)
      return courseOf(
        (refused ?? []).map((item) => withBounceClass(item, bounceClasses[Math.floor(n / 50)] ?? "10")),
        feedId,
        hosts,
      );
    return courseOf((healthy ?? []).slice(0, n % 50 === 2 ? 1 : 2), feedId, hosts);
  });
}

const bounceClasses = ["10", "30", "22", "51", "25"];

/** The vendor's JSON of the n-th message. */
function eventsOfMessage(n: number): string[] {
  const { batches } = makeBatches("bulk", 12, undefined, { perBatch: 1 });
  return batches.map(({ body }) => body.toString()).filter((item) => item.includes(`"rcpt_to":"person.${n}@`));
}

function withBounceClass(item: string, bounceClass: string): string {
  return item.replace(/"bounce_class":"\d+"/, `"bounce_class":"${bounceClass}"`);
}

function courseOf(items: string[], feedId: number, hosts: ReadonlyMap<string, number>): Course {
  const events: AdaptedEvent[] = items.flatMap((item) => adapters.sparkpost(JSON.parse(item)).events);
  const first = events[0]?.event.at ?? 0;
  const facts: Fact[] = events.map(({ event, qualification }, i) => {
    return factOfEvent(String(i), { ...event, at: event.at - first }, qualification, false);
  });
  const lines = events.map(({ event, qualification }, i) => {
    const line = writeFactLine({ event: { ...event, at: -1 }, qualification, feedId, batchId: 1, inferred: false }, hosts);
    return line.replace(",-1,", `,@${i},`);
  });
  return { lines: lines.join("\n"), kinds: facts.map(({ kind }) => kind), offsetsMs: facts.map(({ at }) => at), state: deriveState(facts) };
}
