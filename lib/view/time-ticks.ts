import type { Wording } from "./wording";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const steps = [1, 2, 5, 10, 15, 30]
  .map((n) => n * minute)
  .concat(
    [1, 2, 3, 6, 12].map((n) => n * hour),
    [1, 2, 3, 7, 14].map((n) => n * day),
  );
/** Beyond weeks, in months of the calendar. */
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120];
const monthMs = 30.44 * day;

export type TimeTick = { at: number; label: string };
type Reader = Pick<Wording, "locale" | "timeZone" | "instant">;

/** At most `most` round instants of the reader's calendar within a span, epoch ms. */
export function timeTicks(from: number, to: number, most: number, reader: Reader): TimeTick[] {
  const step = steps.find((candidate) => (to - from) / candidate <= most);
  return step === undefined ? monthTicks(from, to, most, reader) : evenTicks(from, to, step, reader);
}

function evenTicks(from: number, to: number, step: number, reader: Reader): TimeTick[] {
  const shift = zoneOffsetMs(from, reader.timeZone);
  const ticks: TimeTick[] = [];
  for (let at = Math.ceil((from + shift) / step) * step - shift; at <= to; at += step) {
    ticks.push({ at, label: tickLabel(at, step, shift, reader) });
  }
  return ticks;
}

/** Months and years are of uneven length, and always say their year. */
function monthTicks(from: number, to: number, most: number, { locale, timeZone }: Reader): TimeTick[] {
  const months = monthSteps.find((candidate) => (to - from) / (candidate * monthMs) <= most) ?? 120;
  const words = new Intl.DateTimeFormat(locale, { timeZone, year: "numeric", ...(months < 12 ? { month: "short" } : {}) });
  const start = new Date(from + zoneOffsetMs(from, timeZone));
  const first = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months;
  const ticks: TimeTick[] = [];
  for (let month = first; ; month += months) {
    const local = Date.UTC(Math.floor(month / 12), month % 12, 1);
    const at = local - zoneOffsetMs(local, timeZone);
    if (at > to) return ticks;
    if (at >= from) ticks.push({ at, label: words.format(at) });
  }
}

function tickLabel(at: number, step: number, shift: number, { locale, timeZone, instant }: Reader): string {
  if (step >= day || (at + shift) % day === 0) return instant(at, "day");
  const time = instant(at, "minute").slice(0, 5);
  return step >= 6 * hour ? `${new Intl.DateTimeFormat(locale, { timeZone, weekday: "short" }).format(at)} ${time}` : time;
}

/** How far the zone is ahead of UTC at an instant. A change of clocks within the span moves ticks off the round hour; their labels stay true. */
function zoneOffsetMs(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(at);
  const text = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(text) ?? [];
  if (!hours || !minutes) return 0;
  return (sign === "-" ? -1 : 1) * (Number(hours) * hour + Number(minutes) * minute);
}
