import type { Connection } from "@/db/client";

export const inboxChannel = "aftersend_inbox";

/** Wakes workers that wait for batches. */
export async function notifyInbox(db: Connection): Promise<void> {
  await db.query(`select pg_notify('${inboxChannel}', '')`);
}
