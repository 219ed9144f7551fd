import type { Connection } from "@/db/client";
import { type DeliveryRow, deliveryColumns } from "./delivery-columns";

/** One delivery with its totals, null if there is none. */
export async function findDeliveryRow(db: Connection, { id }: { id: number }): Promise<DeliveryRow | null> {
  const { rows } = await db.query<DeliveryRow>({
    name: "find-delivery",
    text: `select ${deliveryColumns} from deliveries d join feeds f on f.id = d.feed_id where d.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}
