import type { Connection } from "@/db/client";

/** Opens of one link that are kept one by one; past it they are only counted. */
const mostShareOpens = 10_000;

/** Counts an open of a link, and keeps when it was and from which coarse visitor. */
export async function noteShareOpen(db: Connection, { shareId, visitor }: { shareId: number; visitor: string }): Promise<void> {
  await db.query(
    `with counted as (
       update shares set opens = opens + 1, last_opened_at = now() where id = $1 returning opens
     )
     insert into share_opens (share_id, visitor) select $1, $2 from counted where opens <= $3`,
    [shareId, visitor, mostShareOpens],
  );
}
