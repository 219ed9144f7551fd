import type { Connection } from "@/db/client";
import { inEachMonth } from "./in-months";
import { type LogRow, logColumns } from "./log-columns";

export type MessageOfDelivery = { deliveryId: number; months: readonly number[]; messageKey: string };

/** One message of a delivery, null if there is none. `months` are the delivery's. */
export async function findLogRow(db: Connection, { deliveryId, months, messageKey }: MessageOfDelivery): Promise<LogRow | null> {
  const { rows } = await db.query<LogRow>(
    inEachMonth(months, (month) => `select ${logColumns} from delivery_log l where l.delivery_id = $1 and l.message_key = $2 and ${month}`),
    [deliveryId, messageKey],
  );
  return rows[0] ?? null;
}
