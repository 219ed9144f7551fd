import type { Transaction } from "@/db/client";
import { followTarget } from "@/db/queries/follow-target";
import { holdMonths } from "@/db/queries/hold-months";
import { ingestEvents } from "@/db/queries/ingest-events";
import { notifyDeliveries } from "@/db/queries/notify-deliveries";
import { bareEvent } from "@/lib/domain/bare-event";
import { digestEventId } from "@/lib/server/ingest/digest";
import { findRows } from "@/lib/server/ingest/find-rows";
import { IngestBatch } from "@/lib/server/ingest/ingest-batch";
import type { RecipientFact } from "./judge-row";

/** One to a message, so one for all: the same list again says nothing new. */
const targetedId = digestEventId("the sender's target");
const excludedId = (code: number) => digestEventId(`the sender's exclusion\0${code}`);

/** Puts a chunk of a list into the log, and has the target follow. Returns how many of the facts were new. */
export async function landFacts(
  tx: Transaction,
  {
    deliveryId,
    months,
    facts,
    at,
    isTarget,
  }: { deliveryId: number; months: readonly number[]; facts: readonly RecipientFact[]; at: number; isTarget: boolean },
): Promise<number> {
  const known = await holdMonths(tx);
  const batch = new IngestBatch();
  for (const { messageKey, recipient, excluded } of facts) {
    const qualification = excluded === null ? null : ({ type: "not-a-failure", reasonCode: excluded, ruleId: "sender-excluded" } as const);
    const id = excluded === null ? targetedId : excludedId(excluded);
    const event = bareEvent(excluded === null ? "targeted" : "excluded", at, recipient);
    batch.add({ messageKey, id, event, qualification, inferred: false, feedId: null, batchId: null }, { recipient, month: null });
  }
  await findRows(tx, [{ deliveryId, months, batch }], known);
  const { accepted } = await ingestEvents(tx, { deliveryId, month: known.current, messages: batch.messages });
  await followTarget(tx, { deliveryId, becomes: isTarget });
  await notifyDeliveries(tx, [deliveryId]);
  return accepted.get(null) ?? 0;
}
