import type { Connection } from "@/db/client";
import { type LogRow, logColumns } from "./log-columns";

/** One message of a delivery, null if there is none. */
export async function findLogRow(db: Connection, { deliveryId, messageKey }: { deliveryId: number; messageKey: string }): Promise<LogRow | null> {
  const { rows } = await db.query<LogRow>(`select ${logColumns} from delivery_log l where l.delivery_id = $1 and l.message_key = $2`, [deliveryId, messageKey]);
  return rows[0] ?? null;
}
