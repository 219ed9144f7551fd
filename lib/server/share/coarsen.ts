/** A figure of a group to the nearest multiple of the smallest group: the rest of a row or column no longer gives away a few. */
export function roundTo(step: number, n: number): number {
  return Math.round(n / step) * step;
}

/** Steps of a running sum, told only as the sum passes multiples of `step`: no step is of fewer, and the sum is never off by `step`. */
export function stepwise(step: number): (n: number) => number {
  let sum = 0;
  let told = 0;
  return (n) => {
    sum += n;
    const next = Math.max(told, Math.floor(sum / step) * step);
    const moved = next - told;
    told = next;
    return moved;
  };
}
