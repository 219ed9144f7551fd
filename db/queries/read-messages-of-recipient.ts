import type { Connection } from "@/db/client";
import type { Mode } from "@/lib/domain/mode";
import { type LogRow, logColumns } from "./log-columns";

export type RecipientMessageRow = LogRow & { deliveryId: number; deliveryKey: string; deliveryLabel: string; deliveryMode: Mode };

/** Message that a page follows: its latest word (epoch ms), delivery and key. */
export type MessageMark = { at: number; deliveryId: number; messageKey: string };

/** What was sent to one address (exact, lower-cased), over all deliveries: those with the latest word first; messages nobody reported on count from 1970. */
export async function readMessagesOfRecipient(
  db: Connection,
  { recipient, after, limit }: { recipient: string; after: MessageMark | null; limit: number },
): Promise<RecipientMessageRow[]> {
  const { rows } = await db.query<RecipientMessageRow>(
    `select ${logColumns}, l.delivery_id as "deliveryId", d.key as "deliveryKey", d.label as "deliveryLabel", d.mode as "deliveryMode"
     from (
       select *, coalesce(last_event_at, to_timestamp(0)) as latest from delivery_log where recipient = $1
     ) l join deliveries d on d.id = l.delivery_id
     where $3::bigint is null or (l.latest, l.delivery_id, l.message_key) < (to_timestamp($4 / 1000.0), $3, $5::uuid)
     order by l.latest desc, l.delivery_id desc, l.message_key desc limit $2`,
    [recipient, limit, after?.deliveryId ?? null, after?.at ?? null, after?.messageKey ?? null],
  );
  return rows;
}
