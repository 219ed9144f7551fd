import type { Wording } from "./wording";

/** What speeds are said in: chosen by the fastest of a chart, so that a stream of a few messages a day does not read 0. */
export type SpeedUnit = "second" | "minute" | "hour" | "day";

/** Of one unit, per minute. */
export const perMinuteOf: Record<SpeedUnit, number> = { second: 60, minute: 1, hour: 1 / 60, day: 1 / 1_440 };
const keys = { second: "charts.perSecond", hour: "charts.perHour", day: "charts.perDay" } as const;

/** The unit in which the fastest of some speeds, per minute, is a number one can read. */
export function speedUnit(fastestPerMinute: number): SpeedUnit {
  const magnitude = Math.abs(fastestPerMinute);
  if (magnitude >= 60_000) return "second";
  if (magnitude >= 1 || magnitude === 0) return "minute";
  return magnitude >= 1 / 60 ? "hour" : "day";
}

/** A speed per minute in the unit: "412 /min", "0.4 /h". */
export function speedWords(perMinute: number, unit: SpeedUnit, w: Wording): string {
  if (unit === "minute") return w.rate(perMinute);
  const value = perMinute / perMinuteOf[unit];
  return w.t(keys[unit], { n: Math.abs(value) >= 10 || value === 0 ? w.count(value) : w.figure(value) });
}
