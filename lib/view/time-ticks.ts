import { formatInstant } from "./format-instant";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const steps = [1, 2, 5, 10, 15, 30]
  .map((n) => n * minute)
  .concat(
    [1, 2, 3, 6, 12].map((n) => n * hour),
    [1, 2, 3, 7, 14, 30, 90, 365].map((n) => n * day),
  );

export type TimeTick = { at: number; label: string };

/** At most `most` round instants of the reader's day within a span, epoch ms. */
export function timeTicks(from: number, to: number, most: number, timeZone: string): TimeTick[] {
  const step = steps.find((candidate) => (to - from) / candidate <= most) ?? 365 * day;
  const shift = zoneOffsetMs(from, timeZone);
  const ticks: TimeTick[] = [];
  for (let at = Math.ceil((from + shift) / step) * step - shift; at <= to; at += step) {
    ticks.push({ at, label: tickLabel(at, step, shift, timeZone) });
  }
  return ticks;
}

function tickLabel(at: number, step: number, shift: number, timeZone: string): string {
  if (step >= day || (at + shift) % day === 0) return formatInstant(at, "day", timeZone).split(" ").slice(0, 3).join(" ");
  const time = formatInstant(at, "minute", timeZone).slice(0, 5);
  return step >= 6 * hour ? `${formatInstant(at, "day", timeZone).slice(0, 3)} ${time}` : time;
}

/** How far the zone is ahead of UTC at an instant. A change of clocks within the span moves ticks off the round hour; their labels stay true. */
function zoneOffsetMs(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(at);
  const text = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(text) ?? [];
  if (!hours || !minutes) return 0;
  return (sign === "-" ? -1 : 1) * (Number(hours) * hour + Number(minutes) * minute);
}
