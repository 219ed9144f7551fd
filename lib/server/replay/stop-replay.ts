import { type Database, inTransaction } from "@/db/client";
import { clearDeliveryClock } from "./queries/clear-delivery-clock";
import { updateReplayState } from "./queries/update-replay-state";

/** Ends a replay for good; what it has sent stays. False if it was over already. */
export function stopReplay(db: Database, { id }: { id: number }): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const stopped = await updateReplayState(tx, { id, from: ["running", "paused"], to: "stopped" });
    if (stopped) await clearDeliveryClock(tx, { replayId: id });
    return stopped;
  });
}
