import type { Connection } from "@/db/client";
import { updateReplayState } from "./queries/update-replay-state";

/** Holds a running replay, and its delivery's clock, where they are. False if it was not running. */
export function pauseReplay(db: Connection, { id }: { id: number }): Promise<boolean> {
  return updateReplayState(db, { id, from: ["running"], to: "paused" });
}
