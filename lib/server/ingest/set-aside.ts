import { type Database, inTransaction } from "@/db/client";
import { unpackBody } from "@/db/packed-body";
import { addFeedCounts } from "@/db/queries/add-feed-counts";
import type { ClaimedBatch } from "@/db/queries/claim-batches";
import { finishBatches } from "@/db/queries/finish-batches";
import { insertRejects } from "@/db/queries/insert-rejects";
import { lockQueuedBatch } from "@/db/queries/lock-queued-batch";
import { logger } from "@/lib/server/logger";
import { rawBody } from "./raw-text";

/** Closes a batch that could not be taken in, as one reject that says why. The inbox keeps its body. */
export async function setAside(db: Database, batch: ClaimedBatch, error: unknown): Promise<void> {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  logger.error({ batchId: batch.id, feed: batch.feedKey, detail }, "a batch could not be taken in and was set aside");
  await inTransaction(db, async (tx) => {
    if (!(await lockQueuedBatch(tx, batch))) return;
    await insertRejects(tx, [
      { feedId: batch.feedId, batchId: batch.id, item: 0, reason: "too-complex", detail: detail.slice(0, 500), raw: readable(batch.body) },
    ]);
    await finishBatches(tx, [{ id: batch.id, accepted: 0, repeated: 0, unmatched: 0, rejected: batch.items, ignored: {} }]);
    await addFeedCounts(tx, [
      { feedId: batch.feedId, metric: "batches", n: 1 },
      { feedId: batch.feedId, metric: "rejected", n: batch.items },
    ]);
  });
}

function readable(packed: Uint8Array): string {
  try {
    return rawBody(unpackBody(packed));
  } catch {
    return "(cannot be unpacked; the inbox holds it)";
  }
}
