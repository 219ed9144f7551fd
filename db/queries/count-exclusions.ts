import type { Connection } from "@/db/client";
import { inMonths } from "./in-months";

type Asked = { deliveryId: number; months: readonly number[]; most: number };

/** Ignored messages of a delivery by reason code, most first; at most `most` messages are looked at. */
export async function countExclusions(db: Connection, { deliveryId, months, most }: Asked): Promise<{ code: number; count: number }[]> {
  const { rows } = await db.query<{ code: number; count: number }>(
    `select coalesce(terminal_reason_code, 0) as code, count(*)::integer as count
     from (select terminal_reason_code from delivery_log where delivery_id = $1 and ${inMonths(months)} and outcome = 'ignored' limit $2) ignored
     group by 1 order by 2 desc, 1`,
    [deliveryId, most],
  );
  return rows;
}
