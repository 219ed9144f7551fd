import { readBatches } from "@/db/queries/read-batches";
import { readBatchRejects } from "@/db/queries/read-rejects";
import type { BatchReport } from "@/lib/contract/feed";
import { showText } from "@/lib/server/auth/show-recipient";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { presentBatch } from "./present-batch";
import { rowId } from "./row-id";

const listedRejects = 1_000;

export async function findBatch(feedId: number, id: string, viewer: Pick<Viewer, "showsAddresses">): Promise<BatchReport | null> {
  const batchId = rowId(id);
  const [row] = batchId === null ? [] : await readBatches(database(), { feedId, batchId, limit: 1 });
  if (!row) return null;
  const rejects = row.rejected > 0 ? await readBatchRejects(database(), { batchId: row.id, limit: listedRejects }) : [];
  return { ...presentBatch(row), rejected: rejects.map(({ item, reason, detail }) => ({ item, reason, detail: showText(viewer, detail) })) };
}
