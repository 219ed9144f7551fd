/** What stands for a number that is not known: a rate over nothing. */
export const unknownFigure = "–";

/** Part of a whole as a percentage, null over nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}
