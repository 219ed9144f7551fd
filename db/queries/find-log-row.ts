import type { Connection } from "@/db/client";
import { inMonths } from "./in-months";
import { type LogRow, logColumns } from "./log-columns";

export type MessageOfDelivery = { deliveryId: number; months: readonly number[]; messageKey: string };

/** One message of a delivery, null if there is none. `months` are the delivery's. */
export async function findLogRow(db: Connection, { deliveryId, months, messageKey }: MessageOfDelivery): Promise<LogRow | null> {
  const { rows } = await db.query<LogRow>(`select ${logColumns} from delivery_log l where l.delivery_id = $1 and l.message_key = $2 and ${inMonths(months)}`, [
    deliveryId,
    messageKey,
  ]);
  return rows[0] ?? null;
}
