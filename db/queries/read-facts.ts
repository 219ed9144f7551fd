import type { Connection } from "@/db/client";
import { readFactsOfRow } from "@/db/fact-line";
import type { Fact } from "@/lib/domain/event";

export type FactsOfMessage = { messageKey: string; month: number; facts: Fact[] };

/** What is known of each message of a delivery, in order of message key: at most `limit` messages after `after`. Nothing, once the events are past their retention. */
export async function readFacts(
  db: Connection,
  { deliveryId, after, limit }: { deliveryId: number; after: string | null; limit: number },
): Promise<FactsOfMessage[]> {
  const { rows } = await db.query<{ messageKey: string; month: number; eventIds: string; facts: string | null }>(
    `select message_key as "messageKey", month, event_ids::text as "eventIds", facts from delivery_log
     where delivery_id = $1 and ($2::uuid is null or message_key > $2) order by message_key limit $3`,
    [deliveryId, after, limit],
  );
  return rows.map(({ messageKey, month, ...row }) => ({ messageKey, month, facts: readFactsOfRow(row) }));
}
