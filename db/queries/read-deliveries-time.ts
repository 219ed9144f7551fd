import { plainArray, textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";
import type { HeldTime } from "./list-deliveries";

type Asked = { deliveryIds: readonly number[]; metric: "delivered" | "failed"; time: HeldTime };

/** How many messages of each delivery landed or failed in a time, in whole minutes, hours and days; deliveries of which none did are left out. */
export async function readDeliveriesTime(db: Connection, { deliveryIds, metric, time: { minutes, hours, days } }: Asked): Promise<Map<number, number>> {
  const each = minutes === null ? [] : Array.from({ length: minutes.last - minutes.first + 1 }, (_, i) => minutes.first + i);
  const { rows } = await db.query<{ id: number; n: number }>(
    `select delivery_id as id, sum(n)::bigint as n from counters
     where delivery_id = any ($1::bigint[]) and metric = $2
       and ((scope = 'minute' and bucket = any ($3::text[])) or (scope = 'hour' and bucket = any ($4::text[])) or (scope = 'day' and bucket = any ($5::text[])))
     group by delivery_id having sum(n) > 0`,
    [plainArray(deliveryIds, (id) => id), metric, textArray(each, String), textArray(hours, String), textArray(days, String)],
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}
