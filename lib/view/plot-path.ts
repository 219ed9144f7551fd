export type Place = { x: number; y: number };

/** An SVG path through the places, broken where one is missing. */
export function linePath(places: readonly (Place | null)[]): string {
  let pen = "M";
  let path = "";
  for (const place of places) {
    if (place) path += `${pen}${spot(place)}`;
    pen = place ? "L" : "M";
  }
  return path;
}

/** The closed area between two edges of the same length, first to last. */
export function areaPath(upper: readonly Place[], lower: readonly Place[]): string {
  if (upper.length === 0) return "";
  return `${linePath(upper)}L${lower.toReversed().map(spot).join("L")}Z`;
}

function spot({ x, y }: Place): string {
  return `${tenth(x)},${tenth(y)}`;
}

function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
