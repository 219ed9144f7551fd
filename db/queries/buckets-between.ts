/**
 * SQL: a time counter's bucket is `from` or later, and before `to`; null is no bound. Numbers of as many digits sort as text as
 * they do as numbers, which lets the key's index find them.
 */
export function bucketsBetween(from: number | null, to: number | null): string {
  const number = "case when bucket <> '' then bucket::bigint end";
  const sameLength = from !== null && to !== null && from > 0 && String(from).length === String(to).length;
  const byIndex = sameLength ? ` and bucket >= '${Number(from)}' and bucket < '${Number(to)}'` : "";
  return `${byIndex}${from === null ? "" : ` and ${number} >= ${Number(from)}`}${to === null ? "" : ` and ${number} < ${Number(to)}`}`;
}
