/** SQL: a row's month is one of these. Written out, so that partitions of other months are left out before anything is planned for them. */
export function inMonths(months: readonly number[]): string {
  return months.length === 0 ? "false" : `month in (${months.map(Number).join(", ")})`;
}
