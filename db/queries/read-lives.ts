import { plainArray, textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";
import type { TimeScope } from "@/lib/domain/contribution";

/** How a delivery's life is read: counters of a width, `width` of them to a slot. */
export type LifeSpan = { deliveryId: number; scope: TimeScope; width: number };
/** What happened in one slot of a delivery's life, counted from the epoch. */
export type LifeSlot = { deliveryId: number; slot: number; delivered: number; failed: number };

/** Landed and failed over the lives of deliveries, late bounces taken off where they came in; slots without either are left out. */
export async function readLives(db: Connection, { spans }: { spans: readonly LifeSpan[] }): Promise<LifeSlot[]> {
  if (spans.length === 0) return [];
  const { rows } = await db.query<LifeSlot>(
    `select c.delivery_id as "deliveryId", floor(c.bucket::numeric / s.width)::bigint as slot,
       sum(case c.metric when 'delivered' then n when 'undelivered' then -n else 0 end)::bigint as delivered,
       sum(case c.metric when 'failed' then n else 0 end)::bigint as failed
     from (select * from unnest($1::bigint[], $2::text[], $3::integer[]) as w(id, scope, width)) as s
     join counters c on c.delivery_id = s.id and c.scope = s.scope collate "C"
     where c.metric in ('delivered', 'undelivered', 'failed') and c.n <> 0
     group by 1, 2 order by 1, 2`,
    [plainArray(spans, (s) => s.deliveryId), textArray(spans, (s) => s.scope), plainArray(spans, (s) => s.width)],
  );
  return rows;
}
