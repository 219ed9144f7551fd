import type { Connection } from "@/db/client";
import { readFactsOfRow } from "@/db/fact-line";
import type { Fact } from "@/lib/domain/event";

/** What is known of a message; `facts` is null where what is stored cannot be read as events, each with its identity. */
export type FactsOfMessage = { messageKey: string; month: number; facts: Fact[] | null };

type Slice = { deliveryId: number; after: string | null; limit: number; mostEvents: number };

/**
 * What is known of each message of a delivery, in order of message key: at most `limit` messages after `after`, of about
 * `mostEvents` events, but never none while there are any. Nothing of a message, once its events are past their retention.
 */
export async function readFacts(db: Connection, { deliveryId, after, limit, mostEvents }: Slice): Promise<FactsOfMessage[]> {
  const { rows } = await db.query<{ messageKey: string; month: number; eventIds: string; facts: string | null }>(
    `select message_key as "messageKey", month, event_ids::text as "eventIds", facts
     from (select *, sum(cardinality(event_ids)) over (order by message_key rows unbounded preceding) - cardinality(event_ids) as before
       from (select message_key, month, event_ids, facts from delivery_log
         where delivery_id = $1 and ($2::uuid is null or message_key > $2) order by message_key limit $3) as l) as l
     where before < $4 order by message_key`,
    [deliveryId, after, limit, mostEvents],
  );
  return rows.map(({ messageKey, month, ...row }) => ({ messageKey, month, facts: readWhole(row) }));
}

/** Whatever wrote a row that cannot be read, the reader names it and goes on. */
function readWhole(row: { eventIds: string; facts: string | null }): Fact[] | null {
  const identities = row.eventIds === "{}" ? 0 : row.eventIds.split(",").length;
  try {
    const facts = readFactsOfRow(row);
    return facts.length === identities ? facts : null;
  } catch {
    return null;
  }
}
