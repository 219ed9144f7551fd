import type { Connection } from "@/db/client";
import { startOfMonth } from "@/db/month";

export type Months = {
  /** The month, as yyyymm, that takes messages first heard of now. */
  current: number;
  /** Months whose log still exists. */
  kept: number[];
  /** Months whose events are gone: what is repeated cannot be told from what is new, so they take no more. */
  closed: ReadonlySet<number>;
  /** Start of the month after the last one whose log was dropped, epoch ms; null if none ever was. */
  keptFrom: number | null;
};

/** The months of the log. */
export async function readMonths(db: Connection): Promise<Months> {
  const { rows } = await db.query<{ month: number; closed: boolean; dropped: boolean }>({
    name: "read-months",
    text: `select month, events_dropped_at is not null or log_dropped_at is not null as closed, log_dropped_at is not null as dropped
      from months order by month`,
  });
  const lastDropped = rows.findLast((row) => row.dropped)?.month ?? null;
  return {
    current: rows.at(-1)?.month ?? 0,
    kept: rows.filter((row) => !row.dropped).map((row) => row.month),
    closed: new Set(rows.filter((row) => row.closed).map((row) => row.month)),
    keptFrom: lastDropped === null ? null : startOfMonth(lastDropped + 1),
  };
}
