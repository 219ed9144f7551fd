/**
 * Splits groups into those that may be told apart and those told together, so that no told number is of fewer than `smallest` messages, and
 * none can be had by taking the rest from a known whole: what is told together is two groups at least, of `smallest` messages at least.
 * Null if even all of them together are too few.
 */
export function foldSmall<Group>(
  groups: readonly Group[],
  sizeOf: (group: Group) => number,
  { smallest, most = Number.POSITIVE_INFINITY }: { smallest: number; most?: number },
): { told: Group[]; folded: Group[] } | null {
  const told = groups.filter((group) => sizeOf(group) > 0).sort((a, b) => sizeOf(b) - sizeOf(a));
  if (sumOf(told, sizeOf) < smallest) return null;
  const folded = told.splice(Math.min(most, firstBelow(told, sizeOf, smallest)));
  while (folded.length > 0 && (folded.length < 2 || sumOf(folded, sizeOf) < smallest)) {
    const next = told.pop();
    if (next === undefined) return null;
    folded.unshift(next);
  }
  return { told, folded };
}

function firstBelow<Group>(sorted: readonly Group[], sizeOf: (group: Group) => number, smallest: number): number {
  const index = sorted.findIndex((group) => sizeOf(group) < smallest);
  return index === -1 ? sorted.length : index;
}

function sumOf<Group>(groups: readonly Group[], sizeOf: (group: Group) => number): number {
  return groups.reduce((sum, group) => sum + sizeOf(group), 0);
}
