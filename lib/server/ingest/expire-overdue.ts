import { type Database, inTransaction } from "@/db/client";
import { findOverdueDeliveries, type OverdueDelivery } from "@/db/queries/find-overdue-deliveries";
import { findOverdueMessages, type OverdueMessage } from "@/db/queries/find-overdue-messages";
import { ingestEvents } from "@/db/queries/ingest-events";
import { notifyDeliveries } from "@/db/queries/notify-deliveries";
import type { FeedbackEvent } from "@/lib/domain/event";
import { inferredExpiry } from "@/lib/domain/qualification/qualify";
import { deadlineOf, maxValiditySeconds } from "@/lib/domain/validity";
import { digestUuid } from "./digest";
import { IngestBatch } from "./ingest-batch";

const messagesAtOnce = 5_000;
const backlogSeconds = 5;

/**
 * Concludes the expiry of messages past their validity without a final word, as events of our own that any real feedback
 * outweighs. Each message has one such event at most, so sweeps that meet change nothing twice. Returns how many expired.
 */
export async function expireOverdue(db: Database): Promise<number> {
  let expired = 0;
  for (const delivery of await findOverdueDeliveries(db, { maxSeconds: maxValiditySeconds, backlogSeconds })) {
    for (;;) {
      const found = await expireSome(db, delivery);
      expired += found;
      if (found < messagesAtOnce) break;
    }
  }
  return expired;
}

async function expireSome(db: Database, delivery: OverdueDelivery): Promise<number> {
  const overdue = await findOverdueMessages(db, { deliveryId: delivery.id, before: delivery.before, limit: messagesAtOnce });
  if (overdue.length === 0) return 0;
  const { events, messages } = inferredExpiries(overdue, delivery.requestedValiditySeconds);
  await inTransaction(db, async (tx) => {
    await ingestEvents(tx, { deliveryId: delivery.id, events, messages });
    await notifyDeliveries(tx, [delivery.id]);
  });
  return overdue.length;
}

export function inferredExpiries(overdue: readonly OverdueMessage[], requestedValiditySeconds: number): IngestBatch {
  const batch = new IngestBatch();
  for (const { messageKey, recipient, heldSince } of overdue) {
    const at = deadlineOf({ heldSince }, requestedValiditySeconds);
    if (at === null) continue;
    const id = digestUuid(`validity ran out\0${messageKey}`);
    batch.add({ messageKey, recipient, id, event: expiryAt(at), qualification: inferredExpiry, inferred: true, feedId: null, batchId: null });
  }
  return batch;
}

function expiryAt(at: number): FeedbackEvent {
  return {
    kind: "expired",
    at,
    messageId: null,
    recipient: null,
    attempt: null,
    bounceClass: null,
    smtpCode: null,
    enhancedCode: null,
    text: null,
    mx: null,
    sendingIp: null,
    queueTimeMs: null,
  };
}
