import { plainArray, textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";
import { lookUp } from "@/db/look-up";

/** The messages of one delivery that bear an id, or go to a recipient: how many, and one of them. `messageId` is null for those found by recipient. */
export type Candidates = {
  messageId: string | null;
  recipient: string;
  deliveryId: number;
  feedId: number;
  messages: number;
  messageKey: string;
  month: number;
};

type Wanted = { messageIds: readonly string[]; recipients: readonly string[] };

/** Messages that bear one of these ids, and messages to one of these recipients, in any delivery. */
export async function findCandidates(tx: Connection, { messageIds, recipients }: Wanted): Promise<Candidates[]> {
  const found = [...(await findBy(tx, "message_id", messageIds)), ...(await findBy(tx, "recipient", recipients))];
  if (found.length === 0) return [];
  const { rows } = await tx.query<{ id: number; feedId: number }>(`select id, feed_id as "feedId" from deliveries where id = any($1::bigint[])`, [
    plainArray([...new Set(found.map(({ deliveryId }) => deliveryId))], (id) => id),
  ]);
  const feeds = new Map(rows.map(({ id, feedId }) => [id, feedId]));
  return found.flatMap((candidates) => {
    const feedId = feeds.get(candidates.deliveryId);
    return feedId === undefined ? [] : [{ ...candidates, feedId }];
  });
}

async function findBy(tx: Connection, column: "message_id" | "recipient", values: readonly string[]): Promise<Omit<Candidates, "feedId">[]> {
  if (values.length === 0) return [];
  const messageId = column === "message_id" ? "l.message_id" : "null";
  const { rows } = await lookUp(tx, () =>
    tx.query<Omit<Candidates, "feedId">>(
      `select ${messageId} as "messageId", l.recipient, l.delivery_id as "deliveryId", count(*) as messages,
         (array_agg(l.message_key))[1] as "messageKey", min(l.month) as month
       from unnest($1::text[]) as wanted(value) join delivery_log l on l.${column} = wanted.value
       group by 1, l.recipient, l.delivery_id`,
      [textArray([...new Set(values)], (value) => value)],
    ),
  );
  return rows;
}
