import type { Connection } from "@/db/client";
import { failedByCauses } from "@/lib/domain/failed-by";
import { type BreakdownSums, breakdownMetrics } from "./breakdown-sums";
import { inMonths } from "./in-months";
import { recipientDomain } from "./log-rest";
import { standingThenSql } from "./log-then";

type Asked = {
  deliveryId: number;
  months: readonly number[];
  /** Start of a minute, epoch ms. */
  at: number;
  /** Domains that are told apart, and so many of the others, the largest ones; all the rest are "". */
  domains: readonly string[];
  largest: number;
  /** Whether what had not begun then counts as pending, though nobody had declared it. */
  pendingLater: boolean;
  /** Held since this instant or longer, epoch ms, ascending. */
  heldBefore: readonly number[];
};

export type StandingThen = {
  domains: ({ value: string } & BreakdownSums)[];
  /** Open messages held since each of the instants or longer, and those of them being retried. */
  open: number[];
  retried: number[];
  firstHeldSince: number | null;
  lastHeldSince: number | null;
};

/** Where the messages of a delivery stood before an instant, by domain, and how long the MTA had held those that were open. Every row is looked at. */
export async function readStandingThen(db: Connection, { deliveryId, months, at, domains, largest, pendingLater, heldBefore }: Asked): Promise<StandingThen> {
  const causes: readonly string[] = failedByCauses;
  const sums = breakdownMetrics.map((metric) => {
    const condition = metric === "complained" ? "complained" : causes.includes(metric) ? `stood = 'failed' and cause = '${metric}'` : `stood = '${metric}'`;
    return `coalesce(sum(n) filter (where ${condition}), 0)::integer as ${metric}`;
  });
  // How many of the instants a message was held since: those that are later, so all of them from its first on.
  const held = heldBefore.map((_, index) => `(held_since <= to_timestamp($${index + 6} / 1000.0))::integer`).join(" + ");
  const within = (only: string) =>
    heldBefore.map((_, index) => `coalesce(sum(n) filter (where open and spans >= ${heldBefore.length - index}${only}), 0)::integer`).join(", ");
  const { rows } = await db.query<StandingThen>(
    `with grouped as materialized (
       select domain, stood, cause, complained, begun, stood in ('relayed', 'deferred') and spans is not null as open, spans,
         count(*) as n, min(held_since) as first, max(held_since) as last
       from (select ${recipientDomain} as domain, ${standingThenSql("$2")} as stood,
           failed_by::text as cause, coalesce(complained_at < $2::timestamptz, false) as complained, held_since, ${held} as spans,
           coalesce(relayed_at, deferred_since, delivered_at, booked_at) is not null as begun
         from delivery_log where delivery_id = $1 and ${inMonths(months)}) stood
       group by 1, 2, 3, 4, 5, 6, 7
     ), counted as (select * from grouped where stood <> 'pending' or complained or $4 or not begun),
     largest as (select domain from counted where domain <> all ($3::text[]) group by 1 order by sum(n) desc, 1 limit $5)
     select (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from (
         select case when domain = any ($3::text[]) or domain in (select domain from largest) then domain else '' end as value, ${sums.join(", ")}
         from counted group by 1) c) as domains,
       array[${within("")}] as open, array[${within(" and stood = 'deferred'")}] as retried,
       min(first) filter (where open) as "firstHeldSince", max(last) filter (where open) as "lastHeldSince" from grouped`,
    [deliveryId, new Date(at).toISOString(), domains, pendingLater, largest, ...heldBefore],
  );
  const [row] = rows;
  if (!row) throw new Error("An aggregate gives one row.");
  return row;
}
