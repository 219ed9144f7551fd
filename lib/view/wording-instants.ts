import type { Locale } from "@/lib/i18n/locales";
import type { InstantStyle } from "./format-instant";
import type { Translate } from "./wording-messages";

type Part = "weekday" | "day" | "month" | "year" | "hour" | "minute" | "second";

/** Instants in the reader's time zone. The order of their parts is a message: how `Intl` joins them differs between versions of its data. */
export function instantWording(locale: Locale, t: Translate, timeZone: string) {
  const figures = new Intl.DateTimeFormat("en", {
    timeZone,
    year: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  const weekdays = new Intl.DateTimeFormat(locale, { timeZone, weekday: "short" });
  const months = new Intl.DateTimeFormat(locale, { timeZone, month: "short" });

  /** "Sat 21 Nov 09:10". UTC is always said, but below a heading that says it (`zone` "above"); the year is when it is not `thisYear`. */
  return (at: string | number, style: InstantStyle, thisYear = new Date().getUTCFullYear(), zone: "said" | "above" = "said"): string => {
    const date = new Date(at);
    const parts = partsOf(figures, date);
    const time = () => {
      const text = `${parts.hour}:${parts.minute}${style.endsWith("second") ? `:${parts.second}` : ""}`;
      return timeZone === "UTC" && zone === "said" ? t("instant.utc", { time: text }) : text;
    };
    if (style === "minute" || style === "second") return time();
    const words = { weekday: weekdays.format(date), day: parts.day, month: months.format(date), year: parts.year };
    const day = Number(parts.year) === thisYear ? t("instant.day", words) : t("instant.dayOfYear", words);
    return style === "day" ? day : t("instant.dayTime", { day, time: time() });
  };
}

function partsOf(format: Intl.DateTimeFormat, date: Date): Record<Part, string> {
  const parts: Record<Part, string> = { weekday: "", day: "", month: "", year: "", hour: "", minute: "", second: "" };
  for (const { type, value } of format.formatToParts(date)) {
    if (type in parts) parts[type as Part] = value;
  }
  return parts;
}
