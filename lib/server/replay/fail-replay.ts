import { type Database, inTransaction } from "@/db/client";
import type { ReplayProblem } from "@/lib/contract/replay";
import { clearDeliveryClock } from "./queries/clear-delivery-clock";
import { updateReplayState } from "./queries/update-replay-state";

/** Ends a replay that cannot go on, and says why. */
export function failReplay(db: Database, { id, problem }: { id: number; problem: ReplayProblem }): Promise<void> {
  return inTransaction(db, async (tx) => {
    const failed = await updateReplayState(tx, { id, from: ["running", "paused"], to: "failed", error: problem });
    if (failed) await clearDeliveryClock(tx, { replayId: id });
  });
}
