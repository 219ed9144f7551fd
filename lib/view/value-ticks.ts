/** How many ticks about, and whether what is counted comes in whole ones, so that half of one is nothing to mark. */
type TickOptions = { about?: number; whole?: boolean };

/** Round values from 0 (or below, where values are) that reach the top. */
export function valueTicks(lowest: number, highest: number, { about = 4, whole = false }: TickOptions = {}): number[] {
  if (highest <= 0 && lowest >= 0) return [0, 1];
  const rough = (Math.max(highest, 0) - Math.min(lowest, 0)) / about;
  const step = whole ? niceStep(Math.max(rough, 1), Number.isInteger) : niceStep(rough);
  const first = Math.floor(Math.min(lowest, 0) / step);
  const last = Math.ceil(Math.max(highest, 0) / step);
  return Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * step));
}

function niceStep(rough: number, fits: (step: number) => boolean = () => true): number {
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const steps = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude);
  return steps.find((step) => step >= rough && fits(step)) ?? 10 * magnitude;
}

/** Takes off what floating point leaves behind. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
