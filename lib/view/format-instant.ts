export const instantStyles = ["minute", "second", "day", "day-minute", "day-second"] as const;
export type InstantStyle = (typeof instantStyles)[number];

/** "Sat 21 Nov 09:10" in the time zone given. UTC is always said. The year is said when it is not `thisYear`. */
export function formatInstant(at: string | number, style: InstantStyle, timeZone: string, thisYear = new Date().getUTCFullYear()): string {
  const parts = partsOf(at, timeZone);
  const year = Number(parts.year) === thisYear ? "" : ` ${parts.year}`;
  const day = `${parts.weekday} ${parts.day} ${parts.month}${year}`;
  if (style === "day") return day;
  const seconds = style === "second" || style === "day-second" ? `:${parts.second}` : "";
  const time = `${parts.hour}:${parts.minute}${seconds}${timeZone === "UTC" ? " UTC" : ""}`;
  return style === "minute" || style === "second" ? time : `${day} ${time}`;
}

/** The exact instant, for a title: "2026-11-21 09:10:05 UTC". */
export function formatUtc(at: string | number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

type Parts = Record<"weekday" | "day" | "month" | "year" | "hour" | "minute" | "second", string>;

/** Put together from parts, since how they are joined differs between the server's and the browser's language data. */
function partsOf(at: string | number, timeZone: string): Parts {
  const parts: Parts = { weekday: "", day: "", month: "", year: "", hour: "", minute: "", second: "" };
  for (const { type, value } of formatter(timeZone).formatToParts(new Date(at))) {
    if (type in parts) parts[type as keyof Parts] = value;
  }
  return parts;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  formatters.set(timeZone, made);
  return made;
}
