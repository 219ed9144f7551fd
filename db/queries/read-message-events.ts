import type { Connection } from "@/db/client";
import type { RowOfFacts, StoredFact } from "@/db/fact-line";
import { eventKinds } from "@/lib/domain/event";
import type { MessageOfDelivery } from "./find-log-row";
import { inEachMonth } from "./in-months";
import { readerOfFacts } from "./read-facts-of-rows";

export type MessageEventRow = StoredFact & { id: string; feedKey: string | null; receivedAt: number | null };

/** The events of one message by time, then by rank of their kind. Instants in epoch ms; when one was received is known while its raw batch is kept. `months` are the delivery's. */
export async function readMessageEvents(db: Connection, { deliveryId, months, messageKey }: MessageOfDelivery): Promise<MessageEventRow[]> {
  const { rows } = await db.query<RowOfFacts>(
    inEachMonth(months, (month) => `select event_ids::text as "eventIds", facts from delivery_log where delivery_id = $1 and message_key = $2 and ${month}`),
    [deliveryId, messageKey],
  );
  const events = rows.flatMap(await readerOfFacts(db, rows)).sort((a, b) => a.at - b.at || rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  const feedKeys = await findFeedKeys(db);
  const receivedAt = await findReceipts(
    db,
    events.flatMap(({ batchId }) => batchId ?? []),
  );
  return events.map((event) => ({
    ...event,
    feedKey: feedKeys.get(event.feedId ?? 0) ?? null,
    receivedAt: receivedAt.get(event.batchId ?? 0) ?? null,
  }));
}

function rank({ kind }: StoredFact): number {
  return eventKinds.indexOf(kind);
}

async function findFeedKeys(db: Connection): Promise<Map<number, string>> {
  const { rows } = await db.query<{ id: number; key: string }>("select id, key from feeds");
  return new Map(rows.map(({ id, key }) => [id, key]));
}

async function findReceipts(db: Connection, batchIds: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await db.query<{ id: number; receivedAt: number }>(
    'select id, received_at as "receivedAt" from inbox_batches where id = any($1::bigint[])',
    [batchIds],
  );
  return new Map(rows.map(({ id, receivedAt }) => [id, receivedAt]));
}
