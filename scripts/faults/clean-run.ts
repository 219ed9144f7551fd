import type { Database } from "@/db/client";
import { listFeedRows } from "@/db/queries/list-feeds";
import { drainInbox } from "@/lib/server/ingest/drain-inbox";
import { expireOverdue } from "@/lib/server/ingest/expire-overdue";
import { matchUnmatched } from "@/lib/server/ingest/match-unmatched";
import { receiveFeedback } from "@/lib/server/ingest/receive-feedback";
import type { FaultBatch } from "./mix-feed";

const unmatchedAtOnce = 1_000;

/** Takes a feed in as it should come: each batch once, in order, by one process that nothing happens to. */
export async function runClean(db: Database, feedId: number, batches: readonly FaultBatch[]): Promise<void> {
  for (const { key, body } of batches) {
    await receiveFeedback(db, { feed: { id: feedId }, body, batchKey: key, contentEncoding: null });
    while ((await drainInbox(db)).batches > 0);
  }
  // What finds no message now is put off, and not looked at again by this.
  while ((await matchUnmatched(db, unmatchedAtOnce)) === unmatchedAtOnce);
  await expireOverdue(db);
  const [feed] = await listFeedRows(db, { id: feedId });
  if (feed?.queued !== 0) throw new Error("The clean run has left batches in its inbox.");
}
