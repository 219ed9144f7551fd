import { listShareRows, type ShareRow } from "@/db/queries/list-shares";
import { type ShareEntry, type ShareList, type ShareListParams, shareEntry } from "@/lib/contract/share";
import { database } from "@/lib/server/database";
import { isoInstant } from "@/lib/server/read/iso-instant";

/** Every link ever made, newest first. */
export async function listShares({ q, state, kind, cursor, limit }: ShareListParams): Promise<ShareList> {
  const rows = await listShareRows(database(), {
    state,
    kind,
    search: q.trim().replaceAll("\0", ""),
    before: cursor === null ? null : Number(cursor),
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  return { rows: shown.map(presentShare), nextCursor: rows.length > limit ? String(shown.at(-1)?.id) : null };
}

function presentShare({ kind, parameters, ...row }: ShareRow): ShareEntry {
  return shareEntry.parse({
    ...row,
    id: String(row.id),
    subject: { ...(parameters as object), kind },
    frozenAt: isoInstant(row.frozenAt),
    createdAt: isoInstant(row.createdAt),
    expiresAt: isoInstant(row.expiresAt),
    revokedAt: isoInstant(row.revokedAt),
    lastOpenedAt: isoInstant(row.lastOpenedAt),
    lastFailedTryAt: isoInstant(row.lastFailedTryAt),
    lockedUntil: isoInstant(row.lockedUntil),
  });
}
