/** An instant as a field of type datetime-local holds it, in the time zone of this machine: "2026-11-21T09:10". */
export function localTimeOf(at: string | null): string | null {
  if (at === null || Number.isNaN(Date.parse(at))) return null;
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The other way round; null of what is no time. */
export function parseLocalTime(text: string | null): string | null {
  const at = text === null ? Number.NaN : new Date(text).getTime();
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
