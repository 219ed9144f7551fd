import type { Connection } from "@/db/client";

/** Shared by all that write to the log; held alone by what opens, closes or drops a month. */
export const monthsLock = 7_240_002;

export type Months = {
  /** The month, as yyyymm, that takes messages first heard of now. */
  current: number;
  /** Months whose log still exists. */
  kept: number[];
  /** Months whose events are gone: what is repeated cannot be told from what is new, so they take no more. */
  closed: ReadonlySet<number>;
  /** Start of the earliest month after the last one dropped, epoch ms; null if none was ever dropped. */
  keptFrom: number | null;
};

/**
 * Keeps the months as they are until the transaction ends, and reads them. A month's rows are then either all there for the
 * statements that follow, or the month is still the current one: a message never gets two rows.
 */
export async function holdMonths(tx: Connection): Promise<Months> {
  await tx.query({ name: "hold-months", text: "select pg_advisory_xact_lock_shared($1)", values: [monthsLock] });
  return readMonths(tx);
}

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

/** Start of a month given as yyyymm, in UTC; a 13th month is the next January. */
export function startOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 100), (month % 100) - 1);
}
