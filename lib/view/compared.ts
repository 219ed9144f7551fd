/** More side by side than a reader can follow. */
export const mostCompared = 4;

/** How the deliveries compared are called beside their lines. */
export const letters = ["A", "B", "C", "D"] as const;

/** Ids out of `?d=1,2,3`: each once, in their order, those that can be none left out. */
export function comparedIds(text: string): string[] {
  const ids = text.split(",").map((id) => id.trim());
  return [...new Set(ids.filter((id) => /^[1-9]\d{0,14}$/.test(id)))].slice(0, mostCompared);
}
