import type { Connection } from "@/db/client";

/** Takes a worker that stops off the list. */
export async function removeWorker(db: Connection, { id }: { id: string }): Promise<void> {
  await db.query("delete from workers where id = $1", [id]);
}
