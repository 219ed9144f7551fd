import type { Connection } from "@/db/client";
import { updateReplayState } from "./queries/update-replay-state";

/** Lets a paused replay go on from where it is. False if it was not paused. */
export function resumeReplay(db: Connection, { id }: { id: number }): Promise<boolean> {
  return updateReplayState(db, { id, from: ["paused"], to: "running" });
}
