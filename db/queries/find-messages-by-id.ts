import { plainArray, textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";

export type MessageById = { messageId: string; deliveryId: number; messageKey: string; recipient: string; month: number };

/** Messages of these feeds' deliveries that bear one of these message ids. */
export async function findMessagesById(
  tx: Connection,
  { feedIds, messageIds }: { feedIds: readonly number[]; messageIds: readonly string[] },
): Promise<MessageById[]> {
  if (messageIds.length === 0) return [];
  const { rows } = await tx.query<MessageById>(
    `select l.message_id as "messageId", l.delivery_id as "deliveryId", l.message_key as "messageKey", l.recipient, l.month
     from unnest($1::text[]) as wanted(message_id)
     join delivery_log l on l.message_id = wanted.message_id join deliveries d on d.id = l.delivery_id
     where d.feed_id = any($2::integer[])`,
    [textArray(messageIds, (id) => id), plainArray(feedIds, (id) => id)],
  );
  return rows;
}
