/** SQL: a row's month is one of these. Written out, so that partitions of other months are left out before anything is planned for them. */
export function inMonths(months: readonly number[]): string {
  return months.length === 0 ? "false" : `month in (${months.map(Number).join(", ")})`;
}

/** SQL: rows found by their whole key, month by month. With the month given as one value the key's own index is the cheapest beyond doubt. */
export function inEachMonth(months: readonly number[], select: (month: string) => string): string {
  return months.length === 0 ? select("false") : months.map((month) => select(`month = ${Number(month)}`)).join(" union all ");
}
