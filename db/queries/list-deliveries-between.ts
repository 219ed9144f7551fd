import type { Connection } from "@/db/client";
import { type DeliveryRow, deliveryColumns } from "./delivery-columns";

/** Deliveries that began in [from, to), epoch ms, newest first; at most `limit`. */
export async function listDeliveriesBetween(db: Connection, { from, to, limit }: { from: number; to: number; limit: number }): Promise<DeliveryRow[]> {
  const { rows } = await db.query<DeliveryRow>(
    `select ${deliveryColumns} from deliveries d join feeds f on f.id = d.feed_id
     where d.first_event_at >= to_timestamp($1::double precision / 1000) and d.first_event_at < to_timestamp($2::double precision / 1000)
     order by d.first_event_at desc limit $3`,
    [from, to, limit],
  );
  return rows;
}
