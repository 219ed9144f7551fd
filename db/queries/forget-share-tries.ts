import type { Connection } from "@/db/client";

/** Forgets what a network tried before it knew the password, and gives the link itself one try back. */
export async function forgetShareTries(db: Connection, { shareId, network }: { shareId: number; network: string }): Promise<void> {
  await db.query(
    `with own as (delete from share_tries where share_id = $1 and network = $2)
     update share_tries set tries = greatest(tries - 1, 0), next_at = least(next_at, now()) where share_id = $1 and network = ''`,
    [shareId, network],
  );
}
