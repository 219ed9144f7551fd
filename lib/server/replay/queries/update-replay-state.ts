import type { Connection } from "@/db/client";
import type { ReplayState } from "@/lib/contract/replay";

/** Moves a replay to another state if it is in one of those named. Returns whether it was. */
export async function updateReplayState(
  db: Connection,
  { id, from, to, error = null }: { id: number; from: readonly ReplayState[]; to: ReplayState; error?: string | null },
): Promise<boolean> {
  const { rowCount } = await db.query("update replays set state = $3, error = $4, updated_at = now() where id = $1 and state = any($2::text[])", [
    id,
    from,
    to,
    error,
  ]);
  return rowCount === 1;
}
