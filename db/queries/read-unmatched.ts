import type { Connection } from "@/db/client";
import type { EventKind } from "@/lib/domain/event";

export type StoredUnmatched = {
  id: string;
  kind: EventKind;
  at: number;
  messageId: string | null;
  recipient: string | null;
  text: string | null;
  receivedAt: number;
};

/** A feed's latest events that name no message known yet. */
export async function readUnmatched(db: Connection, { feedId, limit }: { feedId: number; limit: number }): Promise<StoredUnmatched[]> {
  const { rows } = await db.query<StoredUnmatched>(
    `select lpad(to_hex(id), 15, '0') as id, kind, at, message_id as "messageId", recipient, adapted->'event'->>'text' as text, received_at as "receivedAt"
     from unmatched_events where feed_id = $1 order by received_at desc, unmatched_events.id limit $2`,
    [feedId, limit],
  );
  return rows;
}
