const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export type DayParts = { minutes: { first: number; last: number } | null; hours: number[]; days: number[] };

/** The time from an instant on a whole minute until the hour of another is over, in as few counters as make it up exactly; each by number since the epoch. */
export function dayParts(from: number, to: number): DayParts {
  const end = Math.floor(to / hourMs) + 1;
  const firstHour = Math.ceil(from / hourMs);
  const minutes = firstHour * hourMs > from ? { first: Math.floor(from / minuteMs), last: firstHour * 60 - 1 } : null;
  const hours: number[] = [];
  const days: number[] = [];
  for (let hour = firstHour; hour < end; ) {
    // A day that is not over yet has nothing beyond the hour of now but what is dated into the future.
    if (hour % 24 === 0 && hour + 24 <= end) {
      days.push(hour / 24);
      hour += 24;
    } else {
      hours.push(hour);
      hour += 1;
    }
  }
  return { minutes, hours, days };
}
