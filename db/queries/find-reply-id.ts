import type { Connection } from "@/db/client";

/** Id of a folded SMTP reply, null if no failure has had it. */
export async function findReplyId(db: Connection, { template }: { template: string }): Promise<number | null> {
  const { rows } = await db.query<{ id: number }>("select id from replies where template = $1", [template]);
  return rows[0]?.id ?? null;
}
