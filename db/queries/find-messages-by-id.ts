import { plainArray, textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";
import { lookUp } from "@/db/look-up";

export type MessageById = { messageId: string; deliveryId: number; messageKey: string; recipient: string; month: number };

/** Messages of these feeds' deliveries that bear one of these message ids. */
export async function findMessagesById(
  tx: Connection,
  { feedIds, messageIds }: { feedIds: readonly number[]; messageIds: readonly string[] },
): Promise<MessageById[]> {
  if (messageIds.length === 0) return [];
  const { rows } = await lookUp(tx, () =>
    tx.query<MessageById>(
      `select l.message_id as "messageId", l.delivery_id as "deliveryId", l.message_key as "messageKey", l.recipient, l.month
       from unnest($1::text[]) as wanted(message_id) join delivery_log l on l.message_id = wanted.message_id`,
      [textArray(messageIds, (id) => id)],
    ),
  );
  if (rows.length === 0) return [];
  const ofTheseFeeds = await tx.query<{ id: number }>("select id from deliveries where id = any($1::bigint[]) and feed_id = any($2::integer[])", [
    plainArray([...new Set(rows.map(({ deliveryId }) => deliveryId))], (id) => id),
    plainArray(feedIds, (id) => id),
  ]);
  const ids = new Set(ofTheseFeeds.rows.map(({ id }) => id));
  return rows.filter(({ deliveryId }) => ids.has(deliveryId));
}
