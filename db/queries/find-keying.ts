import type { Connection } from "@/db/client";

/** How a delivery tells its messages apart, and the months that hold rows of its log; null if there is none. */
export async function findKeying(db: Connection, { id }: { id: number }): Promise<{ keyedBy: "recipient" | "message"; months: number[] } | null> {
  const { rows } = await db.query<{ keyedBy: "recipient" | "message"; months: number[] }>(
    `select keyed_by as "keyedBy", months from deliveries where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}
