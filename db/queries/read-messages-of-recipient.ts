import type { Connection } from "@/db/client";
import type { Mode } from "@/lib/domain/mode";
import { type LogRow, logColumns } from "./log-columns";

export type RecipientMessageRow = LogRow & { deliveryId: number; deliveryKey: string; deliveryLabel: string; deliveryMode: Mode; month: number };

/** Message that a page follows: its month, its latest word (epoch ms), delivery and key. */
export type MessageMark = { month: number; at: number; deliveryId: number; messageKey: string };

type Asked = { recipient: string; after: MessageMark | null; limit: number };

/**
 * What was sent to one address (exact, lower-cased), over all deliveries: month by month, the latest first, and within it those with
 * the latest word first; messages nobody reported on count from 1970. No more months are looked at than the page takes.
 */
export async function readMessagesOfRecipient(db: Connection, { recipient, after, limit }: Asked): Promise<RecipientMessageRow[]> {
  const { rows: months } = await db.query<{ month: number }>(
    "select month from months where log_dropped_at is null and ($1::integer is null or month <= $1) order by month desc",
    [after?.month ?? null],
  );
  const found: RecipientMessageRow[] = [];
  for (const { month } of months) {
    found.push(...(await readMonth(db, month, { recipient, after: after?.month === month ? after : null, limit: limit - found.length })));
    if (found.length >= limit) break;
  }
  return found;
}

/** Only the page's own rows are read in full: the others are sorted by what orders them. */
async function readMonth(db: Connection, month: number, { recipient, after, limit }: Asked): Promise<RecipientMessageRow[]> {
  const { rows } = await db.query<RecipientMessageRow>(
    `select ${logColumns}, l.delivery_id as "deliveryId", l.month, d.key as "deliveryKey", d.label as "deliveryLabel", d.mode as "deliveryMode"
     from (
       select delivery_id, message_key, latest from (
         select delivery_id, message_key, coalesce(last_event_at, to_timestamp(0)) as latest from delivery_log where recipient = $1 and month = ${Number(month)}
       ) m
       where $3::bigint is null or (latest, delivery_id, message_key) < (to_timestamp($4 / 1000.0), $3, $5::uuid)
       order by latest desc, delivery_id desc, message_key desc limit $2
     ) page
     join delivery_log l on l.delivery_id = page.delivery_id and l.message_key = page.message_key and l.month = ${Number(month)}
     join deliveries d on d.id = page.delivery_id
     order by page.latest desc, page.delivery_id desc, page.message_key desc`,
    [recipient, limit, after?.deliveryId ?? null, after?.at ?? null, after?.messageKey ?? null],
  );
  return rows;
}
