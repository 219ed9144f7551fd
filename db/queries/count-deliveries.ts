import type { Connection } from "@/db/client";

/** How many deliveries there are, and of how many messages may be past their validity without having been written off, by each delivery's own clock. */
export async function countDeliveries(db: Connection): Promise<{ deliveries: number; overdue: number }> {
  const { rows } = await db.query<{ deliveries: number; overdue: number }>(
    "select count(*) as deliveries, count(*) filter (where expiry_due_at <= coalesce(clock_at, now())) as overdue from deliveries",
  );
  return rows[0] ?? { deliveries: 0, overdue: 0 };
}
