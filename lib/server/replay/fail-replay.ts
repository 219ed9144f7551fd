import { type Database, inTransaction } from "@/db/client";
import { clearDeliveryClock } from "./queries/clear-delivery-clock";
import { updateReplayState } from "./queries/update-replay-state";

/** Ends a replay that cannot go on, and says why. */
export function failReplay(db: Database, { id, error }: { id: number; error: string }): Promise<void> {
  return inTransaction(db, async (tx) => {
    const failed = await updateReplayState(tx, { id, from: ["running", "paused"], to: "failed", error });
    if (failed) await clearDeliveryClock(tx, { replayId: id });
  });
}
