import type { Connection } from "@/db/client";
import { type CopiedTotal, copiedTotals } from "./settle-standings";

/** The totals as they stand copied beside the delivery; none if there is no such delivery. */
export async function readStanding(db: Connection, { deliveryId }: { deliveryId: number }): Promise<Record<CopiedTotal, number> | null> {
  const columns = copiedTotals.map((metric) => `${metric}_count as ${metric}`).join(", ");
  const { rows } = await db.query<Record<CopiedTotal, number>>(`select ${columns} from deliveries where id = $1`, [deliveryId]);
  return rows[0] ?? null;
}
