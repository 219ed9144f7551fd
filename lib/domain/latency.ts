const first = 100;
const steps = 45;

/**
 * Lower bounds of the buckets after the first, whole milliseconds: from 100 ms on, each √2 times the one before, up to about
 * five days. What took less than 100 ms is in bucket 0. Whole numbers, so that the database sorts as this does.
 */
export const latencyBounds: readonly number[] = Array.from({ length: steps }, (_, i) => Math.round(first * 2 ** (i / 2)));

/** How far off a quantile may be, as a factor: it lies between its value divided and multiplied by this. */
export const latencyError = 2 ** 0.25;

export type LatencyBucket = { index: number; fromMs: number; toMs: number | null };

/** Bucket of a time from relay to delivery, milliseconds. Clocks that disagree make none that is below zero. */
export function latencyIndex(ms: number): number {
  let [low, high] = [0, latencyBounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((latencyBounds[middle] ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Bounds of a bucket, milliseconds: from, and up to but without. The last has no end. */
export function latencyBucket(index: number): LatencyBucket {
  return { index, fromMs: index === 0 ? 0 : (latencyBounds[index - 1] ?? 0), toMs: latencyBounds[index] ?? null };
}

/**
 * The value, milliseconds, that a share `q` (0..1) of the counted messages did not exceed, right within latencyError (for the
 * first and the last bucket: what the bucket begins and ends with). Null where nothing was counted.
 */
export function latencyQuantile(counts: ReadonlyMap<number, number>, q: number): number | null {
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  if (total <= 0) return null;
  const wanted = Math.max(1, Math.ceil(Math.min(1, Math.max(0, q)) * total));
  let below = 0;
  for (let index = 0; index <= latencyBounds.length; index++) {
    below += counts.get(index) ?? 0;
    if (below >= wanted) return middleOf(latencyBucket(index));
  }
  return null;
}

function middleOf({ fromMs, toMs }: LatencyBucket): number {
  if (toMs === null) return fromMs;
  return fromMs === 0 ? toMs / 2 : Math.sqrt(fromMs * toMs);
}
