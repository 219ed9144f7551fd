import type { IngestEvent, IngestMessage } from "@/db/queries/ingest-events";
import type { Fact } from "@/lib/domain/event";
import { factOfEvent } from "@/lib/domain/fact-of-event";
import { evolve, unseenState } from "@/lib/domain/message-state";

type About = { recipient: string; month: number | null };

/** Collects the events of one delivery by message: repeated ones left out, each message's events joined by the domain's machine. */
export class IngestBatch {
  private readonly seen = new Set<string>();
  private readonly byKey = new Map<string, IngestMessage>();

  get messages(): IngestMessage[] {
    return [...this.byKey.values()];
  }

  /** `month` is null where it is not known whether the message has a row. */
  add(event: IngestEvent, { recipient, month }: About): void {
    const once = event.messageKey + event.id;
    if (this.seen.has(once)) return;
    this.seen.add(once);
    const message = this.messageOf(event.messageKey, recipient);
    message.events.push(event);
    message.month ??= month;
    message.messageId = leastId(message.messageId, event.event.messageId);
    message.state = evolve(message.state, factOf(event));
  }

  /** Takes events out of a message, and the message with its last one. */
  leaveOut(message: IngestMessage, ids: ReadonlySet<string>): void {
    message.events = message.events.filter(({ id }) => !ids.has(id));
    message.state = message.events.map(factOf).reduce(evolve, unseenState);
    if (message.events.length === 0) this.byKey.delete(message.messageKey);
  }

  /** Takes a message out again, with its events. */
  withdraw(message: IngestMessage): IngestEvent[] {
    this.byKey.delete(message.messageKey);
    return message.events;
  }

  private messageOf(messageKey: string, recipient: string): IngestMessage {
    const known = this.byKey.get(messageKey);
    if (known) return known;
    const message = { messageKey, recipient, month: null, messageId: null, events: [], state: unseenState };
    this.byKey.set(messageKey, message);
    return message;
  }
}

function factOf({ id, event, qualification, inferred }: IngestEvent): Fact {
  return factOfEvent(id, event, qualification, inferred);
}

/** A message that two ids were given for keeps the lesser, so that order does not decide. */
function leastId(a: string | null, b: string | null): string | null {
  if (a === null || b === null || a === b) return a ?? b;
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) <= 0 ? a : b;
}
