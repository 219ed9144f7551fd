import type { Connection } from "@/db/client";
import { updateReplaySpeed } from "./queries/update-replay-speed";

/** Changes how many feed seconds pass per second, from the next tick on. False if the replay is over. */
export function setReplaySpeed(db: Connection, { id, speed }: { id: number; speed: number }): Promise<boolean> {
  return updateReplaySpeed(db, { id, speed });
}
