import type { Connection } from "@/db/client";
import type { FailedBy } from "@/lib/domain/failed-by";
import { type DeliveryRow, deliveryColumns } from "./delivery-columns";

/** Failures by Campaign's reason code and cause. */
export type CountedReason = { code: number; failedBy: FailedBy; count: number };

/** One delivery with its totals and, of the same instant, its failures by reason, most first; null if there is none. */
export async function findDeliveryRow(db: Connection, { id }: { id: number }): Promise<(DeliveryRow & { reasons: CountedReason[] }) | null> {
  const { rows } = await db.query<DeliveryRow & { reasons: CountedReason[] }>({
    name: "find-delivery-with-reasons",
    text: `select ${deliveryColumns},
        coalesce((select jsonb_agg(jsonb_build_object('code', r.bucket::integer, 'failedBy', r.metric, 'count', r.n) order by r.n desc, r.bucket, r.metric)
          from counters r where r.delivery_id = d.id and r.scope = 'reason' and r.n > 0), '[]') as reasons
      from deliveries d join feeds f on f.id = d.feed_id where d.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}
