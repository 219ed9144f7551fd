import { type Outcome, outcomes } from "@/lib/domain/message-state";
import type { Bind } from "./log-rest";

const pg = (at: string) => `${at}::timestamptz`;
const endedAt = "(case when outcome in ('delivered', 'failed') then coalesce(delivered_at, booked_at) end)";

/** Where a message of the log stood before an instant, as SQL: what the time counters add up to (lib/domain/course). */
export function standingThenSql(at: string): string {
  return `(case when outcome = 'ignored' then 'ignored'
    when booked_at < ${pg(at)} then 'failed'
    when ${endedAt} is not null and delivered_at < ${pg(at)} then 'delivered'
    when deferred_since < ${pg(at)} and (${endedAt} is null or deferred_since < ${endedAt}) then 'deferred'
    when least(relayed_at, deferred_since, ${endedAt}) < ${pg(at)} then 'relayed'
    else 'pending' end)`;
}

/** Where messages may stand now that stood there then. */
const since: Record<Outcome, readonly Outcome[]> = {
  pending: ["pending", "relayed", "deferred", "delivered", "failed"],
  relayed: ["relayed", "deferred", "delivered", "failed"],
  deferred: ["deferred", "delivered", "failed"],
  delivered: ["delivered", "failed"],
  failed: ["failed"],
  ignored: ["ignored"],
};

type AskedThen = { outcome: readonly Outcome[] | null; failedBy: unknown; reasonCode: number | null; complained: boolean | null; asOf: number | null };

/** A question about then as one about now, which an index can begin with, and what is left to ask of each row; null if nothing is. */
export function askedThen<Filter extends AskedThen>(filter: Filter, bind: Bind): { now: Filter; stood: string | null } {
  const { asOf, complained } = filter;
  if (asOf === null) return { now: filter, stood: null };
  const asked = filter.outcome ?? (filter.failedBy !== null || filter.reasonCode !== null ? (["failed", "ignored"] as const) : null);
  // A value that no condition names is one that Postgres cannot type.
  const at = asked !== null || complained !== null ? bind(new Date(asOf).toISOString()) : "";
  const conditions = [
    asked === null ? null : `${standingThenSql(at)} in (${asked.map((each) => `'${each}'`).join(", ")})`,
    complained === null ? null : complained ? `complained_at < ${pg(at)}` : `(complained_at is null or complained_at >= ${pg(at)})`,
  ].filter((condition) => condition !== null);
  return {
    now: {
      ...filter,
      outcome: asked === null ? null : outcomes.filter((each) => asked.some((then) => since[then].includes(each))),
      // Who has complained by then has by now; who had not may have.
      complained: complained === true ? true : null,
    },
    stood: conditions.length === 0 ? null : conditions.join(" and "),
  };
}
