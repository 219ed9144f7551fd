const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time as one would set it: "3.5 d", "12 h", "90 s". */
export function formatSpan(seconds: number): string {
  if (seconds >= day) return `${trim(seconds / day)} d`;
  if (seconds >= hour) return `${trim(seconds / hour)} h`;
  if (seconds >= minute) return `${trim(seconds / minute)} min`;
  return `${trim(seconds)} s`;
}

/** A length of time as one would wait for it: "2 d 14 h", "6 min", "45 s". */
export function formatLeft(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole >= day) return pair(Math.floor(whole / day), "d", Math.floor((whole % day) / hour), "h");
  if (whole >= hour) return pair(Math.floor(whole / hour), "h", Math.floor((whole % hour) / minute), "min");
  if (whole >= minute) return `${Math.floor(whole / minute)} min`;
  return `${whole} s`;
}

/** "6 min ago". An instant that a clock slightly ahead puts in the future is just now. */
export function formatAgo(seconds: number): string {
  if (seconds <= -minute) return `in ${formatLeft(-seconds)}`;
  return seconds < 1 ? "just now" : `${formatLeft(seconds)} ago`;
}

/** Time in a queue: "1.8 s", "240 ms", "14 min". */
export function formatMilliseconds(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 10_000) return `${trim(ms / 1_000)} s`;
  return formatLeft(ms / 1_000);
}

function pair(large: number, largeUnit: string, smaller: number, smallerUnit: string): string {
  return smaller === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${smaller} ${smallerUnit}`;
}

function trim(value: number): string {
  return String(Math.round(value * 10) / 10);
}
