import type { Connection } from "@/db/client";
import type { Mode } from "@/lib/domain/mode";

export type PeriodDelivery = { id: number; key: string; label: string; mode: Mode; target: number | null; firstEventAt: number };

/** Deliveries whose first event lies in [from, to), epoch ms, latest first; at most `limit`, and how many there are. */
export async function readPeriodDeliveries(
  db: Connection,
  { from, to, feedId, limit }: { from: number; to: number; feedId: number | null; limit: number },
): Promise<{ count: number; rows: PeriodDelivery[] }> {
  const { rows } = await db.query<PeriodDelivery & { count: number }>(
    `select id, key, label, mode, target, first_event_at as "firstEventAt", count(*) over () as count from deliveries
     where first_event_at >= to_timestamp($1::double precision / 1000) and first_event_at < to_timestamp($2::double precision / 1000)
       and ($3::integer is null or feed_id = $3)
     order by first_event_at desc, id desc limit $4`,
    [from, to, feedId, limit],
  );
  return { count: rows[0]?.count ?? 0, rows: rows.map(({ count: _, ...delivery }) => delivery) };
}
