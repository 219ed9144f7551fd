import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { type Database, inTransaction } from "@/db/client";
import { packBody } from "@/db/packed-body";
import { addFeedCounts } from "@/db/queries/add-feed-counts";
import { insertInboxBatch } from "@/db/queries/insert-inbox-batch";
import { insertRejects } from "@/db/queries/insert-rejects";
import { parseBody } from "@/lib/adapters/parse-body";
import type { FeedbackReceipt } from "@/lib/contract/feed";
import { batchDigest } from "./digest";
import { rawBody } from "./raw-text";
import { wakeWorkers } from "./wake-workers";

/** Largest body taken, before and after decompression, in bytes. */
export const maxBodyBytes = 64 * 1024 * 1024;

/** Most items taken in one batch: ten times what any vendor sends. */
export const maxBatchItems = 100_000;

export type Received =
  | { ok: true; receipt: FeedbackReceipt }
  | { ok: false; code: "not-parseable"; message: string; batchId: string }
  | { ok: false; code: "unsupported-encoding" | "too-large"; message: string };

type Incoming = { feed: { id: number }; body: Uint8Array; batchKey: string | null; contentEncoding: string | null };

/** Makes a batch durable. When it returns, the batch is committed; workers take it from there. */
export async function receiveFeedback(db: Database, { feed, body, batchKey, contentEncoding }: Incoming): Promise<Received> {
  const plain = await decompress(body, contentEncoding);
  if (!plain.ok) return plain;
  const digest = batchDigest(batchKey, plain.body);
  const parsed = parseBody(plain.body, maxBatchItems);
  if (!parsed.ok) return keepUnparseable(db, feed.id, digest, plain.body, parsed.detail);
  const { id, items, duplicate } = await insertInboxBatch(db, {
    feedId: feed.id,
    digest,
    body: await packBody(plain.body),
    items: parsed.items.length,
    state: "queued",
    rejected: 0,
  });
  if (!duplicate) wakeWorkers(db);
  return { ok: true, receipt: { batchId: String(id), items, duplicate } };
}

async function keepUnparseable(db: Database, feedId: number, digest: string, body: Uint8Array, detail: string): Promise<Received> {
  const batchId = await inTransaction(db, async (tx) => {
    const { id, duplicate } = await insertInboxBatch(tx, { feedId, digest, body: await packBody(body), items: 1, state: "done", rejected: 1 });
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

type Plain = { ok: true; body: Uint8Array } | { ok: false; code: "unsupported-encoding" | "too-large"; message: string };

const decoders = { gzip: promisify(gunzip), "x-gzip": promisify(gunzip), deflate: promisify(inflate), br: promisify(brotliDecompress) } as const;

async function decompress(body: Uint8Array, contentEncoding: string | null): Promise<Plain> {
  const encoding = contentEncoding?.trim().toLowerCase() ?? "";
  if (encoding === "" || encoding === "identity") return { ok: true, body };
  if (!(encoding in decoders)) {
    return { ok: false, code: "unsupported-encoding", message: "Content-Encoding must be gzip, deflate, br or identity." };
  }
  try {
    return { ok: true, body: await decoders[encoding as keyof typeof decoders](body, { maxOutputLength: maxBodyBytes }) };
  } catch (error) {
    const tooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    if (tooLarge) return { ok: false, code: "too-large", message: `The body is larger than ${maxBodyBytes} bytes when decompressed.` };
    return { ok: false, code: "unsupported-encoding", message: `The body is not valid ${encoding}.` };
  }
}
