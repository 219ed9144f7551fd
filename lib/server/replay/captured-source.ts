import { type BatchSource, cutBatches } from "./batch-source";
import type { Captured } from "./read-captured";

const windowMs = 5_000;

/** The batches of a captured file: its items in its order, as lines of JSON, a broken one as the text it was. */
export function capturedSource(id: number, { items, dueMs: itemDueMs }: Captured): BatchSource {
  const { from, dueMs } = cutBatches(items.length, windowMs, (item) => itemDueMs[item] ?? 0);
  const lines = items.map((item) => (item.ok ? JSON.stringify(item.value) : item.raw));
  return {
    totalItems: items.length,
    batchCount: dueMs.length,
    firstItem: (batch) => from[batch] ?? items.length,
    dueMs: (batch) => dueMs[batch] ?? Number.POSITIVE_INFINITY,
    key: (batch) => `replay-${id}-${from[batch]}`,
    body: (batch) => new TextEncoder().encode(lines.slice(from[batch], from[batch + 1]).join("\n")),
    repostedWith: () => null,
  };
}
