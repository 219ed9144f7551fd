import type { Connection } from "@/db/client";
import { inEachMonth, inMonths } from "./in-months";
import { type LogRow, logColumns } from "./log-columns";
import { type LogRunFilter, logRuns } from "./log-runs";

export type LogFilter = LogRunFilter & {
  deliveryId: number;
  /** The delivery's months (deliveries.months): no others are looked at. */
  months: readonly number[];
  /** Message the page follows. */
  after: string | null;
  limit: number;
};

/** A page of the delivery log in order of recipient; nothing after a message that has no row. */
export async function readLogRows(db: Connection, filter: LogFilter): Promise<LogRow[]> {
  const values: unknown[] = [filter.deliveryId, filter.limit];
  const bind = (value: unknown) => `$${values.push(value)}`;
  let follows = "";
  if (filter.after !== null) {
    const position = await findPosition(db, filter, filter.after);
    if (!position) return [];
    follows = ` and (recipient, message_key) > (${bind(position.recipient)}, ${bind(filter.after)}::uuid)`;
  }
  const runs = logRuns(filter, bind);
  if (runs.length === 0) return [];
  const pages = runs.map(({ where, only }) => {
    const run = `select * from delivery_log where delivery_id = $1 and ${inMonths(filter.months)} and ${where}${follows} order by recipient, message_key`;
    // "offset 0" keeps the two apart: what is left of a run must not make another index look better.
    return only === null ? `(${run} limit $2)` : `(select * from (${run} offset 0) run where ${only} limit $2)`;
  });
  const { rows } = await db.query<LogRow>(`select ${logColumns} from (${pages.join(" union all ")}) l order by l.recipient, l.message_key limit $2`, values);
  return rows;
}

async function findPosition(db: Connection, { deliveryId, months }: LogFilter, messageKey: string): Promise<{ recipient: string } | null> {
  const { rows } = await db.query<{ recipient: string }>(
    inEachMonth(months, (month) => `select recipient from delivery_log where delivery_id = $1 and message_key = $2::uuid and ${month}`),
    [deliveryId, messageKey],
  );
  return rows[0] ?? null;
}
