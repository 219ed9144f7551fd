import type { Connection } from "@/db/client";
import type { Invites } from "./insert-link";

export type UsedLink = { kind: "set-up" | "invitation" | "reset"; userId: string | null; invites: Invites | null };

/** Takes a link, which works once and until it expires; null for any other. */
export async function useLink(db: Connection, { tokenHash }: { tokenHash: string }): Promise<UsedLink | null> {
  const { rows } = await db.query<UsedLink>(
    `update one_time_links set used_at = now() where token_hash = $1 and used_at is null and expires_at > now() returning kind, user_id as "userId", invites`,
    [tokenHash],
  );
  return rows[0] ?? null;
}
