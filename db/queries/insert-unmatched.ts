import { plainArray, textArray } from "@/db/array-literal";
import { eventIdArray } from "@/db/binary-array";
import type { Connection } from "@/db/client";
import type { AdaptedEvent } from "@/lib/adapters/adapter";
import type { EventKind } from "@/lib/domain/event";

export type UnmatchedRow = {
  feedId: number;
  id: string;
  deliveryId: number | null;
  messageId: string | null;
  recipient: string | null;
  kind: EventKind;
  at: number;
  adapted: AdaptedEvent;
  batchId: number;
};

/** Keeps events that name no message known yet; returns how many of each batch were new. */
export async function insertUnmatched(tx: Connection, rows: readonly UnmatchedRow[]): Promise<Map<number, number>> {
  if (rows.length === 0) return new Map();
  const result = await tx.query<{ batchId: number; n: number }>(
    `with added as (
       insert into unmatched_events (feed_id, id, delivery_id, message_id, recipient, kind, at, adapted, batch_id)
       select feed_id, id, delivery_id, message_id, recipient, kind, to_timestamp(at / 1000.0), adapted::jsonb, batch_id
       from unnest($1::integer[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::event_kind[], $7::float8[], $8::text[], $9::bigint[])
         as t(feed_id, id, delivery_id, message_id, recipient, kind, at, adapted, batch_id)
       order by feed_id, id on conflict do nothing returning batch_id)
     select batch_id as "batchId", count(*) as n from added group by batch_id`,
    [
      plainArray(rows, (r) => r.feedId),
      eventIdArray(rows, (r) => r.id),
      plainArray(rows, (r) => r.deliveryId),
      textArray(rows, (r) => r.messageId),
      textArray(rows, (r) => r.recipient),
      plainArray(rows, (r) => r.kind),
      plainArray(rows, (r) => r.at),
      textArray(rows, (r) => JSON.stringify(r.adapted)),
      plainArray(rows, (r) => r.batchId),
    ],
  );
  return new Map(result.rows.map((row) => [row.batchId, row.n]));
}
