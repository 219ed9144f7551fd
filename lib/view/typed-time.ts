const form = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T|\s+)(\d{1,2}):(\d{2})$/;
const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** An instant (epoch ms) as somebody types it, by year, month and day and 24 hours, in the time zone of this machine: "2026-11-21 09:10". */
export function typedTimeOf(at: number): string {
  if (!Number.isFinite(at)) return "";
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The other way round, epoch ms; null of what is not yet, or never, a time. */
export function parseTypedTime(text: string): number | null {
  const [, ...parts] = form.exec(text.trim()) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.map(Number);
  if (parts.length === 0 || hour > 23 || minute > 59) return null;
  const date = new Date(year, month - 1, day, hour, minute);
  // A date that no month has would be one of the next month.
  return date.getMonth() === month - 1 && date.getDate() === day && date.getFullYear() === year ? date.getTime() : null;
}

/** A day as somebody types it, "2026-11-21"; null of what is not yet, or never, one. */
export function parseTypedDay(text: string): string | null {
  const day = text.trim();
  return dayForm.test(day) && parseTypedTime(`${day} 12:00`) !== null ? day : null;
}
