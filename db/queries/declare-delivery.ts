import type { Connection } from "@/db/client";
import type { Mode } from "@/lib/domain/mode";

export type Declaration = { feedId: number; key: string; label: string; mode: Mode; target: number | null; requestedValiditySeconds: number };

/**
 * Declares a delivery. One first seen in a feed is taken over: it keeps telling its messages apart as it has. One already
 * declared stays as it is. `created` is whether the key is new.
 */
export async function declareDeliveryRow(db: Connection, d: Declaration): Promise<{ id: number; created: boolean }> {
  const { rows } = await db.query<{ id: number; created: boolean }>(
    `with declared as (
       insert into deliveries as d (key, label, mode, keyed_by, declared_at, target, requested_validity_seconds, feed_id)
       values ($1, $2, $3, 'recipient', now(), $4, $5, $6)
       on conflict (key) do update set label = excluded.label, mode = excluded.mode, target = excluded.target,
         requested_validity_seconds = excluded.requested_validity_seconds, declared_at = now(), updated_at = now()
         where d.declared_at is null
       returning id, keyed_by = 'recipient' and updated_at = created_at as created)
     select id, created from declared
     union all select id, false from deliveries where key = $1 and not exists (select from declared)`,
    [d.key, d.label, d.mode, d.target, d.requestedValiditySeconds, d.feedId],
  );
  const row = rows[0];
  if (row) return row;
  return declareDeliveryRow(db, d);
}
