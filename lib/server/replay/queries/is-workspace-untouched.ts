import type { Connection } from "@/db/client";

/** Whether there is neither a delivery nor a replay. */
export async function isWorkspaceUntouched(db: Connection): Promise<boolean> {
  const { rows } = await db.query<{ untouched: boolean }>(
    "select not exists (select 1 from deliveries limit 1) and not exists (select 1 from replays) as untouched",
  );
  return rows[0]?.untouched === true;
}
