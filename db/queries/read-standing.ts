import type { Connection } from "@/db/client";
import { type CopiedTotal, copiedTotals, copyOf } from "./copied-totals";

/** The totals as they stand copied beside the delivery; none if there is no such delivery. */
export async function readStanding(db: Connection, { deliveryId }: { deliveryId: number }): Promise<Record<CopiedTotal, number> | null> {
  const columns = copiedTotals.map((metric) => `${copyOf(metric)} as ${metric}`).join(", ");
  const { rows } = await db.query<Record<CopiedTotal, number>>(`select ${columns} from deliveries where id = $1`, [deliveryId]);
  return rows[0] ?? null;
}
