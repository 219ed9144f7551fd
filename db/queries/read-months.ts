import type { Connection } from "@/db/client";
import { startOfMonth } from "@/db/month";

export type Months = {
  /** The month, as yyyymm, that takes messages first heard of now. */
  current: number;
  /** Months whose log still exists. */
  kept: number[];
  /** Months whose events are gone: what is repeated cannot be told from what is new, so they take no more. */
  closed: ReadonlySet<number>;
  /** An event before this may concern a message whose row was dropped, epoch ms; null if none ever was. */
  keptFrom: number | null;
};

/** The months of the log. */
export async function readMonths(db: Connection): Promise<Months> {
  const { rows } = await db.query<{ month: number; openedAt: number; closed: boolean; dropped: boolean }>({
    name: "read-months",
    text: `select month, opened_at as "openedAt", events_dropped_at is not null or log_dropped_at is not null as closed, log_dropped_at is not null as dropped
      from months order by month`,
  });
  const lastDropped = rows.findLastIndex((row) => row.dropped);
  return {
    current: rows.at(-1)?.month ?? 0,
    kept: rows.filter((row) => !row.dropped).map((row) => row.month),
    closed: new Set(rows.filter((row) => row.closed).map((row) => row.month)),
    keptFrom: lastDropped < 0 ? null : endOfEvents(rows[lastDropped]?.month ?? 0, rows[lastDropped + 1]?.openedAt ?? 0),
  };
}

/** A message goes on being reported on after the month it was first heard of in, which lasted until the next was opened. */
const reportedForMs = 14 * 86_400_000;

function endOfEvents(month: number, nextOpenedAt: number): number {
  return Math.max(startOfMonth(month + 1), nextOpenedAt) + reportedForMs;
}
