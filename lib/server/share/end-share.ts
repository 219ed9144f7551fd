import { inTransaction } from "@/db/client";
import { revokeShare } from "@/db/queries/revoke-share";
import { recordAudit } from "@/lib/server/audit/record-audit";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";

/** Revokes a link for good: whoever has it open loses it within a second. False if there is none to revoke. */
export async function endShare(id: number, viewer: Viewer, headers: Pick<Headers, "get">): Promise<boolean> {
  return inTransaction(database(), async (tx) => {
    const revoked = await revokeShare(tx, { id, by: viewer.name });
    if (revoked) await recordAudit(tx, { by: viewer, action: "share-revoked", subject: `share ${id}`, headers });
    return revoked;
  });
}
