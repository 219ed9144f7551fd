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
  /** Domains that are told apart; all others are "". */
  domains: readonly string[];
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
export async function readStandingThen(db: Connection, { deliveryId, months, at, domains, pendingLater, heldBefore }: Asked): Promise<StandingThen> {
  const causes: readonly string[] = failedByCauses;
  const sums = breakdownMetrics.map((metric) => {
    const condition = metric === "complained" ? "complained" : causes.includes(metric) ? `stood = 'failed' and cause = '${metric}'` : `stood = '${metric}'`;
    return `count(*) filter (where ${condition})::integer as ${metric}`;
  });
  const within = heldBefore.map((_, index) => `held_since <= to_timestamp($${index + 5} / 1000.0)`);
  const held = (only: string) => within.map((condition) => `coalesce(sum(n) filter (where ${condition}${only}), 0)::integer`).join(", ");
  const { rows } = await db.query<StandingThen>(
    `with stood as materialized (
       select case when ${recipientDomain} = any ($3::text[]) then ${recipientDomain} else '' end as domain, ${standingThenSql("$2")} as stood,
         failed_by::text as cause, coalesce(complained_at < $2::timestamptz, false) as complained, held_since,
         coalesce(relayed_at, deferred_since, delivered_at, booked_at) is not null as begun
       from delivery_log where delivery_id = $1 and ${inMonths(months)}
     ), counted as (
       select domain as value, ${sums.join(", ")} from stood where stood <> 'pending' or complained or $4 or not begun group by domain
     ), open as (
       select held_since, stood, count(*) as n from stood where stood in ('relayed', 'deferred') and held_since is not null group by 1, 2
     )
     select (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from counted c) as domains, array[${held("")}] as open, array[${held(" and stood = 'deferred'")}] as retried,
       min(held_since) as "firstHeldSince", max(held_since) as "lastHeldSince" from open`,
    [deliveryId, new Date(at).toISOString(), domains, pendingLater, ...heldBefore],
  );
  const [row] = rows;
  if (!row) throw new Error("An aggregate gives one row.");
  return row;
}
