/** Round values from 0 (or below, where values are) that reach the top, about `about` of them. */
export function valueTicks(lowest: number, highest: number, about = 4): number[] {
  if (highest <= 0 && lowest >= 0) return [0, 1];
  const step = niceStep((Math.max(highest, 0) - Math.min(lowest, 0)) / about);
  const first = Math.floor(Math.min(lowest, 0) / step);
  const last = Math.ceil(Math.max(highest, 0) / step);
  return Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * step));
}

function niceStep(rough: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * magnitude >= rough) ?? 10;
  return factor * magnitude;
}

/** Takes off what floating point leaves behind. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
