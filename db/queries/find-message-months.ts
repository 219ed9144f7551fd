import { plainArray } from "@/db/array-literal";
import { uuidArray } from "@/db/binary-array";
import type { Connection } from "@/db/client";
import { lookUp } from "@/db/look-up";
import { inEachMonth } from "./in-months";

/** In which of these months messages have their row; those without one are left out. The arrays are a subquery: beside a table, a cluster takes them all to be of the first one's type. */
export async function findMessageMonths(
  tx: Connection,
  { messages, months }: { messages: readonly { deliveryId: number; messageKey: string }[]; months: readonly number[] },
): Promise<{ deliveryId: number; messageKey: string; month: number }[]> {
  if (messages.length === 0 || months.length === 0) return [];
  const { rows } = await lookUp(tx, () =>
    tx.query<{ deliveryId: number; messageKey: string; month: number }>(
      inEachMonth(
        months,
        (month) => `select l.delivery_id as "deliveryId", l.message_key as "messageKey", l.month
          from (select * from unnest($1::bigint[], $2::uuid[]) as w(delivery_id, message_key)) as wanted
          join delivery_log l on l.delivery_id = wanted.delivery_id and l.message_key = wanted.message_key where l.${month}`,
      ),
      [plainArray(messages, (m) => m.deliveryId), uuidArray(messages, (m) => m.messageKey)],
    ),
  );
  return rows;
}
