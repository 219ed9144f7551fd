import { plainArray, textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";
import type { Mode } from "@/lib/domain/mode";
import { containsPattern } from "./contains-pattern";
import { type DeliveryRow, deliveryColumns } from "./delivery-columns";

/** What the list can be ordered by, each an index: `by` is never null, and ids break ties in the same direction. */
const orders = {
  newest: { by: "d.id", type: "bigint", descending: true },
  heard: { by: "coalesce(d.last_event_at, '-infinity')", type: "timestamptz", descending: true },
  worst: { by: "coalesce(d.percent, 101)", type: "float8", descending: false },
  best: { by: "coalesce(d.percent, -1)", type: "float8", descending: true },
  size: { by: "d.base", type: "bigint", descending: true },
  failed: { by: "d.failed_count", type: "bigint", descending: true },
} as const;
export type DeliveryOrder = keyof typeof orders;

export type DeliveryFilter = {
  search: string;
  state: "all" | "provisional" | "final";
  mode: Mode | null;
  feedId: number | null;
  /** Heard of at or after this, epoch ms. */
  heardSince: number | null;
  holds: Holding | null;
  order: DeliveryOrder;
  /** Where a row stands in the order, as rows bear it; the list goes on behind it. */
  after: Place | null;
  limit: number;
};
/** What a delivery holds now, or what happened in it in a time, in whole minutes, hours and days by number since the epoch. */
export type Holding = { what: "held" } | { what: "retried" } | { what: "landed" | "failed"; time: HeldTime | null };
export type HeldTime = { minutes: { first: number; last: number } | null; hours: readonly number[]; days: readonly number[] };
export type Place = { at: string; id: number };
export type ListedDelivery = DeliveryRow & { place: string };

/** All deliveries, newest first. */
export const everyDelivery: Omit<DeliveryFilter, "limit"> = {
  search: "",
  state: "all",
  mode: null,
  feedId: null,
  heardSince: null,
  holds: null,
  order: "newest",
  after: null,
};

/** Deliveries whose label, key or subject contains the search text, in an order; at most `limit`. Provisional and final ones are read from indexes of their own. */
export async function listDeliveryRows(db: Connection, filter: DeliveryFilter): Promise<ListedDelivery[]> {
  const { search, state, mode, feedId, heardSince, holds, order, after, limit } = filter;
  const { by, type, descending } = orders[order];
  const direction = descending ? "desc" : "asc";
  const values: unknown[] = [];
  const given = (value: unknown) => `$${values.push(value)}`;
  const where: string[] = [];
  if (search !== "") {
    const pattern = given(containsPattern(search));
    where.push(`(d.label ilike ${pattern} or d.key ilike ${pattern} or d.subject ilike ${pattern})`);
  }
  if (state !== "all") where.push(state === "final" ? "d.is_final" : "not d.is_final");
  if (mode !== null) where.push(`d.mode = ${given(mode)}`);
  if (feedId !== null) where.push(`d.feed_id = ${given(feedId)}`);
  if (heardSince !== null) where.push(`coalesce(d.last_event_at, '-infinity') >= to_timestamp(${given(heardSince / 1000)}::float8)`);
  if (holds !== null) where.push(holding(holds, given));
  if (after !== null) where.push(`(${by}, d.id) ${descending ? "<" : ">"} (${given(after.at)}::${type}, ${given(after.id)}::bigint)`);
  const { rows } = await db.query<ListedDelivery>(
    `select ${deliveryColumns}, (${by})::text as place from deliveries d join feeds f on f.id = d.feed_id
     ${where.length === 0 ? "" : `where ${where.join(" and ")}`}
     order by ${by} ${direction}, d.id ${direction} limit ${given(limit)}`,
    values,
  );
  return rows;
}

function holding(holds: Holding, given: (value: unknown) => string): string {
  if (holds.what === "held") return "not d.is_final and d.relayed_count + d.deferred_count > 0";
  if (holds.what === "retried") return "not d.is_final and d.deferred_count > 0";
  const { what, time } = holds;
  if (time === null) return what === "landed" ? "d.delivered_count > 0" : "d.failed_count > 0";
  const metric = given(what === "landed" ? "delivered" : "failed");
  const within = (scope: string, buckets: readonly number[]) =>
    `select delivery_id from counters where scope = '${scope}' and bucket = any (${given(textArray(buckets, String))}::text[]) and metric = ${metric}`;
  const { minutes, hours, days } = time;
  const parts = [within("hour", hours), within("day", days), ...(minutes === null ? [] : [withinMinutes(minutes, metric, given)])];
  return `d.id in (${parts.join(" union all ")})`;
}

/** Minutes have no index over all deliveries: those are looked at that did something in the hours around them. */
function withinMinutes({ first, last }: { first: number; last: number }, metric: string, given: (value: unknown) => string): string {
  const hours = Array.from({ length: Math.floor(last / 60) - Math.floor(first / 60) + 1 }, (_, i) => Math.floor(first / 60) + i);
  const minutes = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return `select c.delivery_id from counters a join counters c on c.delivery_id = a.delivery_id and c.scope = 'minute'
    and c.bucket = any (${given(textArray(minutes, String))}::text[]) and c.metric = a.metric
    where a.scope = 'hour' and a.bucket = any (${given(textArray(hours, String))}::text[]) and a.metric = ${metric}`;
}

/** Deliveries by id, in no order; those that are not there are left out. */
export async function findDeliveryRows(db: Connection, { ids }: { ids: readonly number[] }): Promise<DeliveryRow[]> {
  const { rows } = await db.query<DeliveryRow>(`select ${deliveryColumns} from deliveries d join feeds f on f.id = d.feed_id where d.id = any ($1::bigint[])`, [
    plainArray(ids, (id) => id),
  ]);
  return rows;
}
