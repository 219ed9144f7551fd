/** Items of a webhook batch at most, as the vendor posts them. */
export const maxBatchItems = 350;

/**
 * A replay's batches, cut once and for all: the same replay gives the same batches with the same keys and bytes,
 * however often it is interrupted, so that a batch emitted twice is a duplicate and nothing else.
 */
export type BatchSource = {
  totalItems: number;
  batchCount: number;
  /** Position of the first item of a batch; that of the end for batchCount. */
  firstItem: (batch: number) => number;
  /** Feed time, ms from the start, at which the batch is posted: that of its last item. */
  dueMs: (batch: number) => number;
  key: (batch: number) => string;
  body: (batch: number) => Uint8Array;
  /** A batch that is posted once more along with this one, or null. */
  repostedWith: (batch: number) => number | null;
};

export type Cut = { from: Uint32Array; dueMs: Float64Array };

/** Cuts items, in order of emission, into batches of at most 350 that span at most `windowMs`. */
export function cutBatches(items: number, windowMs: number, emitMs: (item: number) => number): Cut {
  const from: number[] = [];
  const dueMs: number[] = [];
  let window = Number.NaN;
  for (let item = 0; item < items; item++) {
    const at = emitMs(item);
    const first = from.at(-1);
    if (first === undefined || item - first >= maxBatchItems || Math.floor(at / windowMs) !== window) {
      window = Math.floor(at / windowMs);
      from.push(item);
      dueMs.push(at);
    } else {
      dueMs[dueMs.length - 1] = at;
    }
  }
  return { from: Uint32Array.from([...from, items]), dueMs: Float64Array.from(dueMs) };
}

/** The batch that begins at a position, or the first one after it; batchCount at the end. */
export function batchAt(source: BatchSource, position: number): number {
  let low = 0;
  let high = source.batchCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (source.firstItem(middle) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
