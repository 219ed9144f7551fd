import { type Database, inTransaction } from "@/db/client";
import { packBody } from "@/db/packed-body";
import { addFeedCounts } from "@/db/queries/add-feed-counts";
import { insertInboxBatches } from "@/db/queries/insert-inbox-batches";
import { insertRejects } from "@/db/queries/insert-rejects";
import { parseBody } from "@/lib/adapters/parse-body";
import type { FeedbackReceipt } from "@/lib/contract/feed";
import { type Hold, holdAny } from "@/lib/server/http/body-budget";
import { decompress } from "@/lib/server/http/decompress";
import { batchDigest } from "./digest";
import { inboxWriter } from "./inbox-writer";
import { rawBody } from "./raw-text";
import { wakeWorkers } from "./wake-workers";

/** Largest body taken, before and after decompression, in bytes. */
export const maxBodyBytes = 64 * 1024 * 1024;

/** Most items taken in one batch: ten times what any vendor sends. */
export const maxBatchItems = 100_000;

export type Received =
  | { ok: true; receipt: FeedbackReceipt }
  | { ok: false; code: "not-parseable"; message: string; batchId: string }
  | { ok: false; code: "unsupported-encoding" | "too-large" | "overloaded"; message: string };

type Incoming = { feed: { id: number }; body: Uint8Array; batchKey: string | null; contentEncoding: string | null; hold?: Hold };

/** Makes a batch durable. When it returns, the batch is committed; workers take it from there. */
export async function receiveFeedback(db: Database, { feed, body, batchKey, contentEncoding, hold = holdAny }: Incoming): Promise<Received> {
  const plain = await decompress(body, contentEncoding, { limit: maxBodyBytes, hold });
  if (!plain.ok) return plain;
  const digest = batchDigest(batchKey, plain.body);
  const counted = countItems(plain.body);
  if (!counted.ok) return keepUnparseable(db, feed.id, digest, plain.body, counted.detail);
  const { id, items, duplicate } = await inboxWriter(db).keep({
    feedId: feed.id,
    digest,
    body: await packBody(plain.body),
    items: counted.items,
    state: "queued",
    rejected: 0,
  });
  if (!duplicate) wakeWorkers(db);
  return { ok: true, receipt: { batchId: String(id), items, duplicate } };
}

/** A function of its own, so that the parsed items, many times the size of their text, are not held while the batch is written. */
function countItems(body: Uint8Array): { ok: true; items: number } | { ok: false; detail: string } {
  const parsed = parseBody(body, maxBatchItems);
  return parsed.ok ? { ok: true, items: parsed.items.length } : parsed;
}

async function keepUnparseable(db: Database, feedId: number, digest: string, body: Uint8Array, detail: string): Promise<Received> {
  const batchId = await inTransaction(db, async (tx) => {
    const [kept] = await insertInboxBatches(tx, [{ feedId, digest, body: await packBody(body), items: 1, state: "done", rejected: 1 }]);
    if (!kept) throw new Error("a batch was not answered for");
    const { id, duplicate } = kept;
    if (duplicate) return id;
    const raw = rawBody(body);
    await insertRejects(tx, [{ feedId, batchId: id, item: 0, reason: "not-parseable", detail, raw }]);
    await addFeedCounts(tx, [
      { feedId, metric: "batches", n: 1 },
      { feedId, metric: "rejected", n: 1 },
    ]);
    return id;
  });
  return {
    ok: false,
    code: "not-parseable",
    message: `The body cannot be read as a batch: ${detail}. It is kept as batch ${batchId}.`,
    batchId: String(batchId),
  };
}
