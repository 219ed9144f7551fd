import type { Connection } from "@/db/client";
import type { AdaptedEvent } from "@/lib/adapters/adapter";

export type DueUnmatched = {
  feedId: number;
  id: string;
  batchId: number;
  adapted: AdaptedEvent;
  deliveryId: number | null;
  messageKey: string | null;
  month: number | null;
  knownRecipient: string | null;
};

/**
 * Locks unmatched events that are due for another try, each with the one message it can only mean: the message with its id,
 * or, where it has no id, the one its recipient got through this feed. Several candidates are no match.
 */
export async function claimUnmatched(tx: Connection, { limit }: { limit: number }): Promise<DueUnmatched[]> {
  const { rows } = await tx.query<DueUnmatched>(
    `select u.feed_id as "feedId", lpad(to_hex(u.id), 15, '0') as id, u.batch_id as "batchId", u.adapted,
       m.delivery_id as "deliveryId", m.message_key as "messageKey", m.month, m.recipient as "knownRecipient"
     from unmatched_events u
     left join lateral (
       select min(l.delivery_id) as delivery_id, (array_agg(l.message_key))[1] as message_key, min(l.month) as month,
         min(l.recipient) as recipient
       from delivery_log l join deliveries d on d.id = l.delivery_id
       where (u.delivery_id is null and d.feed_id = u.feed_id or l.delivery_id = u.delivery_id)
         and case when u.message_id is not null then l.message_id = u.message_id and (u.recipient is null or l.recipient = u.recipient)
                  else l.recipient = u.recipient and u.kind in ('late-bounced', 'complained') end
       having count(*) = 1
     ) m on true
     where u.next_try_at <= now() order by u.next_try_at limit $1 for update of u skip locked`,
    [limit],
  );
  return rows;
}
