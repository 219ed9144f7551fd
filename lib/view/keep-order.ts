/** Items as they come, but those that were in `order` stay where they were: nothing moves under a reader. New ones follow. */
export function keepOrder<T>(items: readonly T[], order: readonly string[], keyOf: (item: T) => string): T[] {
  const places = new Map(order.map((key, place) => [key, place]));
  const placeOf = (item: T) => places.get(keyOf(item)) ?? places.size;
  return [...items].sort((a, b) => placeOf(a) - placeOf(b));
}
