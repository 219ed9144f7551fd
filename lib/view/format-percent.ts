/** What stands for a number that is not known: a rate over nothing. */
export const unknownFigure = "–";

const mostDecimals = 10;

/** A percentage without its sign: one decimal, or as many as it takes not to read 100.0 or 0.0 untruthfully. */
export function formatPercentFigure(percent: number): string {
  for (let decimals = 1; decimals < mostDecimals; decimals++) {
    const text = percent.toFixed(decimals);
    if ((Number(text) !== 100 || percent === 100) && (Number(text) !== 0 || percent === 0)) return text;
  }
  return percent.toFixed(mostDecimals);
}

/** "93.4 %", or "–" when there is nothing to divide by. */
export function formatPercent(percent: number | null): string {
  return percent === null ? unknownFigure : `${formatPercentFigure(percent)}\u00a0%`;
}

/** Part of a whole as a percentage, null over nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}
