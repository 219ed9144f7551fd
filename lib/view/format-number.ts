const counts = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const small = new Intl.NumberFormat("en", { maximumSignificantDigits: 2 });
const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** A whole number, grouped: 1,289,440. */
export function formatCount(count: number): string {
  return counts.format(Math.round(count) + 0);
}

/** A number with its noun: "1 message", "2,000 messages". */
export function formatCounted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A speed per minute: "412 /min", "0.4 /min". */
export function formatRate(perMinute: number): string {
  const magnitude = Math.abs(perMinute);
  return `${magnitude >= 10 || magnitude === 0 ? formatCount(perMinute) : small.format(perMinute)} /min`;
}

/** A tick of an axis: "20 K". */
export function formatCompact(value: number): string {
  return compact.format(value).replace(/(?<=\d)(?=[A-Z])/, " ");
}
