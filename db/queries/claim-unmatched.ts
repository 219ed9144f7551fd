import type { Connection } from "@/db/client";
import type { AdaptedEvent } from "@/lib/adapters/adapter";
import type { EventKind } from "@/lib/domain/event";

/** An unmatched event. `deliveryId`, `messageId` and `recipient` are what it says of its message. */
export type DueUnmatched = {
  feedId: number;
  id: string;
  batchId: number;
  adapted: AdaptedEvent;
  kind: EventKind;
  deliveryId: number | null;
  messageId: string | null;
  recipient: string | null;
};

/** Locks unmatched events that are due for another try, those due longest first, at most `limit`, until the transaction ends. */
export async function claimUnmatched(tx: Connection, { limit }: { limit: number }): Promise<DueUnmatched[]> {
  const { rows } = await tx.query<DueUnmatched>(
    `select feed_id as "feedId", lpad(to_hex(id), 15, '0') as id, batch_id as "batchId", adapted, kind,
       delivery_id as "deliveryId", message_id as "messageId", recipient
     from unmatched_events where next_try_at <= now() order by next_try_at limit $1 for update skip locked`,
    [limit],
  );
  return rows;
}
