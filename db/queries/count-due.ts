import type { Connection } from "@/db/client";
import { inMonths } from "./in-months";

/** Enough for a page to say how many; beyond, nobody counts. */
const mostDue = 20_000;

export type Due = { relayed: number; deferred: number };

/** Open messages that the MTA has held since an instant (epoch ms) or longer, by outcome; infinitely many where there are more than are counted. */
export async function countDue(
  db: Connection,
  { deliveryId, months, heldBefore }: { deliveryId: number; months: readonly number[]; heldBefore: number },
): Promise<Due> {
  const { rows } = await db.query<Due>(
    `select count(*) filter (where outcome = 'relayed') as relayed, count(*) filter (where outcome = 'deferred') as deferred
     from (select outcome from delivery_log
       where delivery_id = $1 and ${inMonths(months)} and outcome in ('relayed', 'deferred') and held_since is not null
         and held_since <= to_timestamp($2 / 1000.0)
       order by held_since limit $3) o`,
    [deliveryId, heldBefore, mostDue],
  );
  const { relayed = 0, deferred = 0 } = rows[0] ?? {};
  return relayed + deferred < mostDue ? { relayed, deferred } : { relayed: Number.POSITIVE_INFINITY, deferred: Number.POSITIVE_INFINITY };
}
