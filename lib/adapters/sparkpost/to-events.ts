import { adaptEach, type Reading, rejected } from "@/lib/adapters/adapt-each";
import type { Adapter, DeliveryHints } from "@/lib/adapters/adapter";
import { cleanName } from "@/lib/adapters/clean-text";
import { parseRecipient } from "@/lib/adapters/parse-recipient";
import { findBasicCode, findEnhancedCode } from "@/lib/adapters/smtp-reply";
import { isObject } from "@/lib/adapters/wire-fields";
import type { EventKind, FeedbackEvent } from "@/lib/domain/event";
import { isExpiry } from "./expiry";
import { findMeaning, isKnownClass } from "./meanings";
import { readWireEvent, type WireEvent } from "./wire";

/** Webhook items of SparkPost and Momentum, as events. Source: SparkPost webhook event reference. */
export const adaptSparkpost: Adapter = adaptEach((item) => {
  const msys = isObject(item) ? item.msys : null;
  if (!isObject(msys)) return [rejected("not-an-event", "no msys object")];
  const classes = Object.entries(msys);
  const [only] = classes;
  if (!only) return [{ type: "ignored", reason: "ping" }];
  if (classes.length === 1) return [readClass(...only)];
  // One class is the rule; fields beside a known one are additions.
  const known = classes.filter(([classKey]) => isKnownClass(classKey));
  return (known.length > 0 ? known : classes.slice(0, 1)).map(([classKey, body]) => readClass(classKey, body));
});

/** The sender's own policy refused it, which older payloads leave unsaid: "the message was failed by configured policies". */
const adminFailure = 25;

function readClass(classKey: string, body: unknown): Reading {
  if (!isObject(body)) return rejected("not-an-event", `${cleanName(classKey)} is not an object`);
  const type = cleanName(body.type);
  const meaning = findMeaning(classKey, type ?? "");
  if (meaning === null) return rejected("unknown-type", cleanName(`${classKey} of type ${type ?? "(none)"}`));
  if ("ignored" in meaning) return { type: "ignored", reason: meaning.ignored };
  const wire = readWireEvent(body);
  return readEvent(meaning.kind, meaning.policy ? { ...wire, bounce_class: wire.bounce_class ?? adminFailure } : wire);
}

function readEvent(named: EventKind, wire: WireEvent): Reading {
  if (wire.timestamp === null) return rejected("bad-timestamp", "timestamp is missing, or not an instant between 1990 and 2100");
  const given = wire.rcpt_to ?? wire.raw_rcpt_to ?? null;
  const recipient = parseRecipient(given);
  if (given !== null && recipient === null) return rejected("bad-recipient", "rcpt_to is not an address");
  const text = wire.raw_reason ?? wire.reason;
  const bounceClass = wire.bounce_class;
  const enhancedCode = findEnhancedCode(text);
  const kind = named === "bounced" && isExpiry({ bounceClass, enhancedCode, text }) ? "expired" : named;
  const event: FeedbackEvent = {
    kind,
    at: wire.timestamp,
    messageId: wire.message_id,
    recipient,
    attempt: attemptOf(kind, wire.num_retries),
    bounceClass,
    smtpCode: wire.error_code ?? findBasicCode(text),
    enhancedCode,
    text,
    mx: wire.ip_address,
    sendingIp: wire.sending_ip,
    queueTimeMs: wire.queue_time,
  };
  return { type: "event", event, hints: hintsOf(wire) };
}

/** num_retries counts the attempts that failed: on a delay its own is among them, on a delivery or bounce it is not. An expiry makes no attempt. */
function attemptOf(kind: EventKind, retries: number | null): number | null {
  if (retries === null) return null;
  if (kind === "deferred") return Math.max(1, retries);
  return kind === "delivered" || kind === "bounced" ? retries + 1 : null;
}

function hintsOf(wire: WireEvent): DeliveryHints {
  return {
    metadataDeliveryId: cleanName(wire.rcpt_meta.delivery_id),
    campaignId: wire.campaign_id,
    transmissionId: wire.transmission_id,
  };
}
