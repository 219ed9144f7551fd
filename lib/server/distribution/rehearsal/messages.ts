import type { IngestEvent, IngestGroup } from "@/db/queries/ingest-events";
import type { EventKind, FeedbackEvent } from "@/lib/domain/event";
import { factOfEvent } from "@/lib/domain/fact-of-event";
import { evolve, unseenState } from "@/lib/domain/message-state";
import type { Qualification } from "@/lib/domain/qualification/qualification";
import { messageKey, mx, recipient, rehearsed, type Stage, sendingIp } from "./stage";

const soft: Qualification = { type: "soft", reasonCode: 2, ruleId: rehearsed };
const hard: Qualification = { type: "hard", reasonCode: 1, ruleId: rehearsed };
const verdicts: Partial<Record<EventKind, Qualification>> = { deferred: soft, bounced: hard, "late-bounced": hard };
const nothing = { bounceClass: null, smtpCode: null, enhancedCode: null, text: null, mx: null, sendingIp: null, queueTimeMs: null };

/** What a feed may say of a message, one kind after another: it is held, refused for a while, delivered, complained of and bounced after all. */
export const courses = {
  relayed: ["relayed"],
  deferred: ["relayed", "deferred"],
  delivered: ["relayed", "deferred", "delivered", "complained"],
  failed: ["deferred", "bounced"],
  bouncedLate: ["delivered", "late-bounced"],
} as const satisfies Record<string, readonly EventKind[]>;

/** One message of a delivery, with events of these kinds; the same kind is the same event, so that it can come again. */
export function groupOf({ feedId, month }: Stage, deliveryId: number, kinds: readonly EventKind[]): IngestGroup {
  const events = kinds.map((kind): IngestEvent => {
    const tried = kind in verdicts || kind === "delivered";
    const event: FeedbackEvent = {
      ...nothing,
      ...(tried && { mx, sendingIp, smtpCode: 550, enhancedCode: "5.1.1", text: `550 5.1.1 <${recipient}> no such user`, queueTimeMs: 1_200 }),
      kind,
      at: instants[kind],
      attempt: tried ? 1 : null,
      messageId: rehearsed,
      recipient,
    };
    return { messageKey, id: idOf(kind), event, qualification: verdicts[kind] ?? null, inferred: false, feedId, batchId: null };
  });
  const facts = events.map(({ id, event, qualification, inferred }) => factOfEvent(id, event, qualification, inferred));
  return { deliveryId, messages: [{ messageKey, month, recipient, messageId: rehearsed, events, state: facts.reduce(evolve, unseenState) }] };
}

const order: readonly EventKind[] = [
  "targeted",
  "relayed",
  "deferred",
  "delivered",
  "bounced",
  "late-bounced",
  "complained",
  "expired",
  "rejected",
  "excluded",
];
const start = Date.UTC(2026, 0, 1);
const instants = Object.fromEntries(order.map((kind, nr) => [kind, start + nr * 60_000])) as Record<EventKind, number>;
const idOf = (kind: EventKind) => (order.indexOf(kind) + 1).toString(16).padStart(15, "0");
