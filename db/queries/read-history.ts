import type { Connection } from "@/db/client";
import { minutesOf, type TimeScope } from "@/lib/domain/contribution";
import { bucketsBetween } from "./buckets-between";
import { timeCounters } from "./time-scope";

/** One counter of one bucket; `at` is its start, epoch ms. `of` is "time", or "failed" for a failure's cause and reason ("hard/1"). */
export type HistoryRow = { at: number; of: "time" | "failed"; metric: string; n: number };
export type SumRow = Omit<HistoryRow, "at">;

/** A delivery's whole life in buckets of `bucketMinutes`, aligned to the epoch; what is nought is left out. Reads the widest counters that fit. */
export async function readHistoryRows(db: Connection, { deliveryId, bucketMinutes }: { deliveryId: number; bucketMinutes: number }): Promise<HistoryRow[]> {
  const { rows } = await db.query<HistoryRow>(
    `select at, ${ofScope}, metric, sum(n)::bigint as n
     from (${timeCounters({ deliveryId, bucketMinutes }, (scope) => [scope, `failed-${scope}`])}) c
     group by 1, 2, 3 order by 1`,
    [deliveryId],
  );
  return rows;
}

/** A delivery's time counters added up from the beginning to `before`, epoch ms, rounded down to the minute: whole days, then hours, then minutes. */
export async function readSumsBefore(db: Connection, { deliveryId, before }: { deliveryId: number; before: number }): Promise<SumRow[]> {
  const minute = Math.floor(before / 60_000);
  const hour = Math.floor(minute / minutesOf.hour);
  const day = Math.floor(minute / minutesOf.day);
  const spans = [
    { scope: "day", from: null, to: day },
    { scope: "hour", from: day * 24, to: hour },
    { scope: "minute", from: hour * 60, to: minute },
  ] as const;
  const { rows } = await db.query<SumRow>(
    `select ${ofScope}, metric, sum(n)::bigint as n from (${spans.map(rowsOfSpan).join(" union all ")}) c group by 1, 2`,
    [deliveryId],
  );
  return rows;
}

const ofScope = `case when scope like 'failed-%' then 'failed' else 'time' end as of`;

function rowsOfSpan({ scope, from, to }: { scope: TimeScope; from: number | null; to: number }): string {
  return `select scope, metric, n from counters
    where delivery_id = $1 and scope in ('${scope}', 'failed-${scope}') and n <> 0${bucketsBetween(from, to)}`;
}
