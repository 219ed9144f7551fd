import { adaptEach, type Reading, rejected } from "@/lib/adapters/adapt-each";
import type { Adapter } from "@/lib/adapters/adapter";
import { cleanName } from "@/lib/adapters/clean-text";
import { parseRecipient } from "@/lib/adapters/parse-recipient";
import { findEnhancedCode } from "@/lib/adapters/smtp-reply";
import type { EventKind, FeedbackEvent } from "@/lib/domain/event";
import { findBounceClassNumber } from "./bounce-classes";
import { hintsOf } from "./delivery-hints";
import { findMeaning } from "./meanings";
import { maxRecipients, recipientsOf } from "./recipients";
import { type WireRecord, wireRecord } from "./wire";

const adminFailure = 25;
const timeout = 24;

/** KumoMTA log records as events, one per recipient. Source: KumoMTA log record. */
export const adaptKumomta: Adapter = adaptEach((item) => {
  const parsed = wireRecord.safeParse(item);
  if (!parsed.success) return [rejected("not-an-event", "not an object with a type")];
  const record = parsed.data;
  const meaning = findMeaning(record.type);
  if (meaning === null) return [rejected("unknown-type", cleanName(record.type))];
  if ("ignored" in meaning) return [{ type: "ignored", reason: meaning.ignored }];
  if (record.type === "Rejection" && isTransient(record)) return [{ type: "ignored", reason: "operational" }];
  return readRecord(meaning.kind, record);
});

/** The submitter was told to come back: nothing is decided about the message. */
function isTransient(record: WireRecord): boolean {
  return record.response.code !== null && record.response.code < 500;
}

function readRecord(kind: EventKind, record: WireRecord): Reading[] {
  const at = record.event_time ?? record.timestamp;
  if (at === null) return [rejected("bad-timestamp", "timestamp is missing, or not an instant between 1990 and 2100")];
  const given = recipientsOf(record);
  if (given.length > maxRecipients) return [rejected("too-complex", `more than ${maxRecipients} recipients`)];
  const about = describe(kind, at, record);
  const hints = hintsOf(record);
  if (given.length === 0) return [{ type: "event", event: { ...about, recipient: null }, hints }];
  const recipients = new Set(given.map(parseRecipient));
  return [...recipients].map((recipient) =>
    recipient === null ? rejected("bad-recipient", "a recipient is not an address") : { type: "event", event: { ...about, recipient }, hints },
  );
}

function describe(kind: EventKind, at: number, record: WireRecord): Omit<FeedbackEvent, "recipient"> {
  const { code, content, enhanced_code } = record.response;
  return {
    kind,
    at,
    // A report's id is that of the report.
    messageId: kind === "late-bounced" || kind === "complained" ? null : record.id,
    attempt: attemptOf(kind, record),
    bounceClass: bounceClassOf(record),
    smtpCode: code,
    enhancedCode: enhanced_code ?? findEnhancedCode(content),
    text: content,
    mx: kind === "relayed" || kind === "rejected" ? null : hostName(record.peer_address.name),
    sendingIp: withoutPort(cleanName(record.source_address.address)),
    queueTimeMs: queueTimeOf(kind, at, record),
  };
}

function bounceClassOf(record: WireRecord): number | null {
  if (record.type === "AdminBounce") return adminFailure;
  const named = findBounceClassNumber(record.bounce_classification);
  return record.type === "Expiration" ? (named ?? timeout) : named;
}

/** num_attempts is raised after the record is written, so the first attempt says 0. An administrator's bounce makes no attempt. */
function attemptOf(kind: EventKind, record: WireRecord): number | null {
  const isAttempt = kind === "delivered" || kind === "deferred" || kind === "bounced";
  return isAttempt && record.type !== "AdminBounce" && record.num_attempts !== null ? record.num_attempts + 1 : null;
}

/** Milliseconds from reception, both instants in the finer form or both in the coarser. */
function queueTimeOf(kind: EventKind, at: number, record: WireRecord): number | null {
  if (kind === "relayed" || kind === "rejected" || kind === "late-bounced" || kind === "complained") return null;
  const since = record.event_time === null ? record.created : record.created_time;
  return since === null || since > at ? null : at - since;
}

function hostName(value: unknown): string | null {
  return cleanName(cleanName(value)?.replace(/\.$/, ""));
}

/** "10.0.0.1:53210" and "[2001:db8::1]:53210" without the port, which differs by connection. */
function withoutPort(address: string | null): string | null {
  if (address === null) return null;
  return /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([^:]+):\d+$/.exec(address)?.[1] ?? address;
}
