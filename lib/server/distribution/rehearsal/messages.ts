import type { IngestEvent, IngestGroup } from "@/db/queries/ingest-events";
import type { EventKind, FeedbackEvent } from "@/lib/domain/event";
import { factOfEvent } from "@/lib/domain/fact-of-event";
import { evolve, unseenState } from "@/lib/domain/message-state";
import type { Qualification } from "@/lib/domain/qualification/qualification";
import { inferredExpiry } from "@/lib/domain/qualification/qualify";
import { messageKey, mx, recipient, rehearsed, type Stage, sendingIp } from "./stage";

const soft: Qualification = { type: "soft", reasonCode: 2, ruleId: rehearsed };
const hard: Qualification = { type: "hard", reasonCode: 1, ruleId: rehearsed };
const verdicts: Partial<Record<EventKind, Qualification>> = { deferred: soft, bounced: hard, "late-bounced": hard, expired: inferredExpiry };
const answer = { attempt: 1, mx, sendingIp, smtpCode: 550, enhancedCode: "5.1.1", text: `550 5.1.1 <${recipient}> no such user`, queueTimeMs: 1_200 };
const nothing = { attempt: null, bounceClass: null, smtpCode: null, enhancedCode: null, text: null, mx: null, sendingIp: null, queueTimeMs: null };

/** What may be said of a message: by its sender, by a feed (held, refused for a while, delivered, complained of, bounced after all), and by us once time is up. */
export const courses = {
  listed: ["targeted"],
  excluded: ["excluded"],
  relayed: ["relayed"],
  deferred: ["relayed", "deferred"],
  delivered: ["relayed", "deferred", "delivered", "complained"],
  failed: ["deferred", "bounced"],
  bouncedLate: ["delivered", "late-bounced"],
  expired: ["relayed", "expired"],
} as const satisfies Record<string, readonly EventKind[]>;

/** One message of a delivery, with events of these kinds; the same kind is the same event, so that it can come again. */
export function groupOf({ feedId, month }: Stage, deliveryId: number, kinds: readonly EventKind[]): IngestGroup {
  const events = kinds.map((kind): IngestEvent => {
    const inferred = kind === "expired";
    const tried = kind === "delivered" || (kind in verdicts && !inferred);
    const event: FeedbackEvent = { ...nothing, ...(tried && answer), kind, at: instantOf(kind), messageId: rehearsed, recipient };
    return { messageKey, id: idOf(kind), event, qualification: verdicts[kind] ?? null, inferred, feedId: inferred ? null : feedId, batchId: null };
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
const instantOf = (kind: EventKind) => start + order.indexOf(kind) * 60_000;
const idOf = (kind: EventKind) => (order.indexOf(kind) + 1).toString(16).padStart(15, "0");
