import type { Connection } from "@/db/client";
import { inMonths } from "./in-months";

export type RunOutRow = {
  /** Open messages that run out of validity soonest, and how many of them are being retried, within each of the spans; at most `most` are looked at. */
  open: number[];
  retried: number[];
  /** How many were looked at, and the instants since which the MTA has held the first and the last of them, epoch ms. */
  seen: number;
  firstHeldSince: number | null;
  lastHeldSince: number | null;
};

type RunOutQuestion = {
  deliveryId: number;
  months: readonly number[] /** Held since this instant or longer, epoch ms, ascending. */;
  heldBefore: readonly number[];
  most: number;
};

/** How many open messages of a delivery the MTA has held since each of some instants or longer. The longest held are looked at first. */
export async function readRunOuts(db: Connection, { deliveryId, months, heldBefore, most }: RunOutQuestion): Promise<RunOutRow> {
  const within = heldBefore.map((_, index) => `held_since <= to_timestamp($${index + 3} / 1000.0)`);
  const counts = (only: string) => `array[${within.map((condition) => `count(*) filter (where ${condition}${only})`).join(", ")}]::integer[]`;
  const { rows } = await db.query<RunOutRow>(
    `select ${counts("")} as open, ${counts(" and outcome = 'deferred'")} as retried, count(*)::integer as seen,
       min(held_since) as "firstHeldSince", max(held_since) as "lastHeldSince"
     from (select held_since, outcome from delivery_log
       where delivery_id = $1 and ${inMonths(months)} and outcome in ('relayed', 'deferred') and held_since is not null
       order by held_since limit $2) o`,
    [deliveryId, most, ...heldBefore],
  );
  const [row] = rows;
  if (!row) throw new Error("An aggregate gives one row.");
  return row;
}
