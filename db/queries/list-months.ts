import type { Connection } from "@/db/client";

/** A month, what it holds on disk (bytes, all indexes) and what was dropped of it, epoch ms. */
export type MonthRow = {
  month: number;
  logBytes: number;
  batchBytes: number;
  batchesDroppedAt: number | null;
  eventsDroppedAt: number | null;
  logDroppedAt: number | null;
};

/** The months, oldest first. */
export async function listMonths(db: Connection): Promise<MonthRow[]> {
  const { rows } = await db.query<MonthRow>(
    `select month, coalesce(pg_total_relation_size(to_regclass('delivery_log_' || month)), 0) as "logBytes",
       coalesce(pg_total_relation_size(to_regclass('inbox_batches_' || month)), 0)
         + coalesce(pg_total_relation_size(to_regclass('rejects_' || month)), 0) as "batchBytes",
       batches_dropped_at as "batchesDroppedAt", events_dropped_at as "eventsDroppedAt", log_dropped_at as "logDroppedAt"
     from months order by month`,
  );
  return rows;
}
