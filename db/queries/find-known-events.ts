import { plainArray } from "@/db/array-literal";
import { eventIdArray, uuidArray } from "@/db/binary-array";
import type { Connection } from "@/db/client";
import { eventIdText } from "@/db/fact-line";
import { lookUp } from "@/db/look-up";
import { inEachMonth } from "./in-months";

export type EventOfMessage = { deliveryId: number; messageKey: string; id: string };

/** Which of these events their messages' rows, in one of these months, have already. */
export async function findKnownEvents(
  tx: Connection,
  { events, months }: { events: readonly EventOfMessage[]; months: readonly number[] },
): Promise<EventOfMessage[]> {
  if (events.length === 0) return [];
  const { rows } = await lookUp(tx, () =>
    tx.query<{ deliveryId: number; messageKey: string; id: string }>(
      inEachMonth(
        months,
        (month) => `select l.delivery_id as "deliveryId", l.message_key as "messageKey", wanted.id::text as id
          from (select * from unnest($1::bigint[], $2::uuid[], $3::bigint[]) as w(delivery_id, message_key, id)) as wanted
          join delivery_log l on l.delivery_id = wanted.delivery_id and l.message_key = wanted.message_key
          where l.${month} and wanted.id = any (l.event_ids)`,
      ),
      [plainArray(events, (e) => e.deliveryId), uuidArray(events, (e) => e.messageKey), eventIdArray(events, (e) => e.id)],
    ),
  );
  return rows.map((row) => ({ ...row, id: eventIdText(row.id) }));
}
