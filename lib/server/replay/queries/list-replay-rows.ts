import type { Connection } from "@/db/client";
import { type ReplayRow, replayColumns } from "./replay-row";

/** Replays, those under way first, then the latest; at most `limit`. */
export async function listReplayRows(db: Connection, { limit }: { limit: number }): Promise<ReplayRow[]> {
  const { rows } = await db.query<ReplayRow>(`select ${replayColumns} from replays order by state in ('running', 'paused') desc, id desc limit $1`, [limit]);
  return rows;
}
