const minute = 60_000;
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 43_200, 129_600].map((n) => n * minute);

/** Even times since a start, ms: eight at most. */
export function elapsedTicks(longest: number): number[] {
  const step = steps.find((each) => longest / each <= 7) ?? 525_600 * minute;
  return Array.from({ length: Math.floor(longest / step) + 1 }, (_, i) => i * step);
}
