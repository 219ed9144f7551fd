import type { IngestEvent, IngestMessage } from "@/db/queries/ingest-events";
import type { Fact } from "@/lib/domain/event";
import { evolve, type MessageState, unseenState } from "@/lib/domain/message-state";

type Named = IngestEvent & { recipient: string };

/** Collects the events of one delivery: repeated ones left out, each message's events joined by the domain's machine. */
export class IngestBatch {
  readonly events: IngestEvent[] = [];
  readonly messages: IngestMessage[] = [];
  private readonly seen = new Set<string>();
  private readonly byKey = new Map<string, IngestMessage>();

  add(event: Named): void {
    if (this.seen.has(event.id)) return;
    this.seen.add(event.id);
    this.events.push(event);
    const message = this.messageOf(event);
    message.messageId = leastId(message.messageId, event.event.messageId);
    message.state = evolve(message.state, factOf(event));
  }

  private messageOf({ messageKey, recipient }: Named): IngestMessage {
    const known = this.byKey.get(messageKey);
    if (known) return known;
    const message = { messageKey, recipient, messageId: null, state: unseenState satisfies MessageState };
    this.byKey.set(messageKey, message);
    this.messages.push(message);
    return message;
  }
}

function factOf({ id, event, qualification, inferred }: IngestEvent): Fact {
  return { id, kind: event.kind, at: event.at, attempt: event.attempt, qualification, inferred };
}

/** A message that two ids were given for keeps the lesser, so that order does not decide. */
function leastId(a: string | null, b: string | null): string | null {
  if (a === null || b === null || a === b) return a ?? b;
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) <= 0 ? a : b;
}
