export type Check = { name: string; differences: string[] };

/** What was checked, a line each, and below it the first `most` of its differences, each cut to `longest` characters. */
export function describeChecks(checks: readonly Check[], { most, longest }: { most: number; longest: number }): string[] {
  return checks.flatMap(({ name, differences }) => [
    `${differences.length === 0 ? "ok    " : "FAILED"}  ${name}`,
    ...differences.slice(0, most).map((difference) => `          ${difference.slice(0, longest)}`),
    ...(differences.length > most ? [`          … ${differences.length} in all`] : []),
  ]);
}
