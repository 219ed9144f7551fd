import { type Database, inTransaction, type Transaction } from "@/db/client";
import { claimSweep } from "@/db/queries/claim-sweep";
import { findOverdueDeliveries, type OverdueDelivery } from "@/db/queries/find-overdue-deliveries";
import { findOverdueMessages, type OverdueMessage } from "@/db/queries/find-overdue-messages";
import { holdMonths } from "@/db/queries/hold-months";
import { ingestEvents } from "@/db/queries/ingest-events";
import { notifyDeliveries } from "@/db/queries/notify-deliveries";
import { settleExpiryDue } from "@/db/queries/settle-expiry-due";
import { bareEvent } from "@/lib/domain/bare-event";
import { inferredExpiry } from "@/lib/domain/qualification/qualify";
import { deadlineOf, maxValiditySeconds } from "@/lib/domain/validity";
import { digestEventId } from "./digest";
import { IngestBatch } from "./ingest-batch";

const messagesAtOnce = 5_000;
const backlogSeconds = 5;
/** One to a message, so one for all. */
const expiryId = digestEventId("validity ran out");

/**
 * Concludes the expiry of messages past their validity without a final word, as events of our own that any real feedback
 * outweighs. Each message has one such event at most, and one worker at a time sweeps a delivery. Returns how many expired.
 */
export async function expireOverdue(db: Database): Promise<number> {
  let expired = 0;
  for (const delivery of await findOverdueDeliveries(db, { maxSeconds: maxValiditySeconds, backlogSeconds })) {
    for (;;) {
      const found = await inTransaction(db, (tx) => expireSome(tx, delivery));
      expired += found;
      if (found < messagesAtOnce) break;
    }
  }
  return expired;
}

async function expireSome(tx: Transaction, { id: deliveryId, before, requestedValiditySeconds }: OverdueDelivery): Promise<number> {
  if (!(await claimSweep(tx, { deliveryId }))) return 0;
  const { current, closed } = await holdMonths(tx);
  const overdue = await findOverdueMessages(tx, { deliveryId, before, limit: messagesAtOnce });
  if (overdue.length > 0) {
    const { messages } = inferredExpiries(
      overdue.filter(({ month }) => !closed.has(month)),
      requestedValiditySeconds,
    );
    await ingestEvents(tx, { deliveryId, month: current, messages });
    await notifyDeliveries(tx, [deliveryId]);
  }
  if (overdue.length < messagesAtOnce) await settleExpiryDue(tx, { deliveryId });
  return overdue.length;
}

function inferredExpiries(overdue: readonly OverdueMessage[], requestedValiditySeconds: number): IngestBatch {
  const batch = new IngestBatch();
  for (const { messageKey, month, recipient, heldSince } of overdue) {
    const at = deadlineOf({ heldSince }, requestedValiditySeconds);
    if (at === null) continue;
    const expiry = {
      messageKey,
      id: expiryId,
      event: bareEvent("expired", at, null),
      qualification: inferredExpiry,
      inferred: true,
      feedId: null,
      batchId: null,
    };
    batch.add(expiry, { recipient, month });
  }
  return batch;
}
