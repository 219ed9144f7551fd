import type { Scale } from "./plot-scale";

/** The stop nearest to a place, pixels; null where there is none. Stops ascend. */
export function nearestStop(stops: readonly number[], x: Scale, at: number): number | null {
  let [low, high] = [0, stops.length - 1];
  if (high < 0) return null;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x(stops[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const before = stops[low - 1];
  return before !== undefined && at - x(before) < x(stops[low] ?? 0) - at ? low - 1 : low;
}

/** Where a key leads from a stop; null for a key that leads nowhere. The first press begins at the end, where the news is. */
export function steppedStop(key: string, from: number | null, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key === "ArrowLeft") return Math.max(0, from === null ? last : from - 1);
  if (key === "ArrowRight") return Math.min(last, from === null ? last : from + 1);
  return null;
}
