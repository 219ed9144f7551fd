import type { Connection } from "@/db/client";
import type { FactOfRow, RowOfFacts } from "@/db/fact-line";
import type { Fact } from "@/lib/domain/event";
import { factOfEvent } from "@/lib/domain/fact-of-event";
import { readerOfFacts } from "./read-facts-of-rows";

/** What is known of a message; `facts` is null where what is stored cannot be read as events, each with its identity. */
export type FactsOfMessage = { messageKey: string; month: number; recipient: string; facts: Fact[] | null };

type Slice = { deliveryId: number; after: string | null; limit: number; mostEvents: number };

/**
 * What is known of each message of a delivery, in order of message key: at most `limit` messages after `after`, of about
 * `mostEvents` events, but never none while there are any. Nothing of a message, once its events are past their retention.
 */
export async function readFacts(db: Connection, { deliveryId, after, limit, mostEvents }: Slice): Promise<FactsOfMessage[]> {
  const { rows } = await db.query<{ messageKey: string; month: number; recipient: string } & RowOfFacts>(
    `select message_key as "messageKey", month, recipient, event_ids::text as "eventIds", facts
     from (select *, sum(cardinality(event_ids)) over (order by message_key rows unbounded preceding) - cardinality(event_ids) as before
       from (select message_key, month, recipient, event_ids, facts from delivery_log
         where delivery_id = $1 and ($2::uuid is null or message_key > $2) order by message_key limit $3) as l) as l
     where before < $4 order by message_key`,
    [deliveryId, after, limit, mostEvents],
  );
  const read = await readerOfFacts(db, rows);
  return rows.map(({ messageKey, month, recipient, ...row }) => ({ messageKey, month, recipient, facts: readWhole(row, read) }));
}

/** Whatever wrote a row that cannot be read, the reader names it and goes on. */
function readWhole(row: RowOfFacts, read: (row: RowOfFacts) => FactOfRow[]): Fact[] | null {
  const identities = row.eventIds === "{}" ? 0 : row.eventIds.split(",").length;
  try {
    const facts = read(row);
    return facts.length === identities ? facts.map(({ id, qualification, inferred, ...event }) => factOfEvent(id, event, qualification, inferred)) : null;
  } catch {
    return null;
  }
}
