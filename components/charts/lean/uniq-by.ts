/** The first of each kind: all that charts here ask of the twin of lodash's that Recharts brings. */
export default function uniqBy<Item>(items: readonly Item[], by: (item: Item) => unknown): Item[] {
  const seen = new Set<unknown>();
  return items.filter((item) => !seen.has(by(item)) && seen.add(by(item)));
}
