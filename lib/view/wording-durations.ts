import type { Translate } from "./wording-messages";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const units = { day: "duration.days", hour: "duration.hours", minute: "duration.minutes", second: "duration.seconds" } as const;

/** Lengths of time as a language says them. */
export function durationWording(t: Translate, decimal: (n: number) => string) {
  const say = (unit: keyof typeof units, n: number) => t(units[unit], { n: decimal(n) });
  const pair = (large: keyof typeof units, n: number, smaller: keyof typeof units, m: number) =>
    m === 0 ? say(large, n) : t("duration.pair", { large: say(large, n), small: say(smaller, m) });

  /** As one would set it: "3.5 d", "12 h", "90 s". */
  const span = (seconds: number) => {
    if (seconds >= day) return say("day", seconds / day);
    if (seconds >= hour) return say("hour", seconds / hour);
    if (seconds >= minute) return say("minute", seconds / minute);
    return say("second", seconds);
  };
  /** As one would wait for it: "2 d 14 h", "6 min", "45 s". */
  const left = (seconds: number) => {
    const whole = Math.max(0, Math.floor(seconds));
    if (whole >= day) return pair("day", Math.floor(whole / day), "hour", Math.floor((whole % day) / hour));
    if (whole >= hour) return pair("hour", Math.floor(whole / hour), "minute", Math.floor((whole % hour) / minute));
    if (whole >= minute) return say("minute", Math.floor(whole / minute));
    return say("second", whole);
  };
  /** "6 min ago". An instant that a clock slightly ahead puts in the future is just now. */
  const ago = (seconds: number) => {
    if (seconds <= -minute) return t("duration.in", { span: left(-seconds) });
    return seconds < 1 ? t("duration.justNow") : t("duration.ago", { span: left(seconds) });
  };
  /** Time in a queue: "1.8 s", "240 ms", "14 min". */
  const milliseconds = (ms: number) => {
    if (ms < 1_000) return t("duration.milliseconds", { n: decimal(Math.round(ms)) });
    return ms < 10_000 ? say("second", ms / 1_000) : left(ms / 1_000);
  };
  return { span, left, ago, milliseconds };
}
