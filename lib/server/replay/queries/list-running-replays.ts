import type { Connection } from "@/db/client";
import { type ReplayRow, replayColumns } from "./replay-row";

/** Replays that should be moving, oldest first. */
export async function listRunningReplays(db: Connection): Promise<ReplayRow[]> {
  const { rows } = await db.query<ReplayRow>(`select ${replayColumns} from replays where state = 'running' order by id`);
  return rows;
}
