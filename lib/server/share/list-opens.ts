import { listShareOpens } from "@/db/queries/list-share-opens";
import type { ShareOpenList } from "@/lib/contract/share";
import { database } from "@/lib/server/database";
import { isoInstant } from "@/lib/server/read/iso-instant";

const shown = 100;

/** The latest opens of a link. */
export async function listOpens(shareId: number): Promise<ShareOpenList> {
  const rows = await listShareOpens(database(), { shareId, limit: shown });
  return { rows: rows.map(({ id, openedAt, visitor }) => ({ id: String(id), at: isoInstant(openedAt), visitor })) };
}
