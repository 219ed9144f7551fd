import { textArray } from "@/db/array-literal";
import type { Connection } from "@/db/client";

/** What all deliveries did in a time. `undelivered` are bounces of what had landed before, `failed` takes them in. */
export type WorkspaceTime = { relayed: number; delivered: number; undelivered: number; failed: number };

const metrics = ["relayed", "delivered", "undelivered", "failed"] as const;
const sums = metrics.map((metric) => `coalesce(sum(n) filter (where metric = '${metric}'), 0)::bigint as ${metric}`).join(", ");
const wanted = `metric in (${metrics.map((metric) => `'${metric}'`).join(", ")})`;
const none: WorkspaceTime = { relayed: 0, delivered: 0, undelivered: 0, failed: 0 };

/** The whole hours and days given, by number since the epoch, of all deliveries. */
export async function readWorkspaceTime(db: Connection, { hours, days }: { hours: readonly number[]; days: readonly number[] }): Promise<WorkspaceTime> {
  const { rows } = await db.query<WorkspaceTime>(
    `select ${sums} from (
       select metric, n from counters where scope = 'hour' and bucket = any ($1::text[]) and ${wanted}
       union all
       select metric, n from counters where scope = 'day' and bucket = any ($2::text[]) and ${wanted}
     ) as c`,
    [textArray(hours, String), textArray(days, String)],
  );
  return rows[0] ?? none;
}

/** Minutes from `first` to `last`, both taken in, of all deliveries heard of since the first of them, by the hours they fall in. */
export async function readWorkspaceMinutes(db: Connection, { first, last }: { first: number; last: number }): Promise<WorkspaceTime> {
  const hours = Array.from({ length: Math.floor(last / 60) - Math.floor(first / 60) + 1 }, (_, i) => Math.floor(first / 60) + i);
  const minutes = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const { rows } = await db.query<WorkspaceTime>(
    `select ${sums} from (
       select distinct delivery_id from counters where scope = 'hour' and bucket = any ($1::text[])
     ) as active
     join counters c on c.delivery_id = active.delivery_id and c.scope = 'minute' and c.bucket = any ($2::text[]) and ${wanted}`,
    [textArray(hours, String), textArray(minutes, String)],
  );
  return rows[0] ?? none;
}

/** Messages of all deliveries that the MTA has now, and how many of them it is trying again. */
export async function readInHands(db: Connection): Promise<{ held: number; retried: number; deliveries: number }> {
  const { rows } = await db.query<{ held: number; retried: number; deliveries: number }>(
    `select coalesce(sum(relayed_count + deferred_count), 0)::bigint as held, coalesce(sum(deferred_count), 0)::bigint as retried,
       count(*) filter (where relayed_count + deferred_count > 0) as deliveries
     from deliveries where not is_final`,
  );
  return rows[0] ?? { held: 0, retried: 0, deliveries: 0 };
}
