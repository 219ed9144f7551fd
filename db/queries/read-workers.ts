import type { Connection } from "@/db/client";

/** A worker process; instants in epoch ms. */
export type WorkerRow = { id: string; name: string; startedAt: number; seenAt: number };

/** Workers that have said in the last day that they live, oldest first. */
export async function readWorkers(db: Connection): Promise<WorkerRow[]> {
  const { rows } = await db.query<WorkerRow>(
    `select id, name, started_at as "startedAt", seen_at as "seenAt" from workers where seen_at > now() - interval '1 day' order by started_at, id`,
  );
  return rows;
}
