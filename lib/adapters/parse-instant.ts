/** 1990 and 2100: outside of these a clock is broken. Epoch milliseconds. */
const earliest = Date.UTC(1990, 0);
const latest = Date.UTC(2100, 0);

const iso = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,12}))?)?\s?(?:Z|([+-])(\d\d):?(\d\d))?$/i;
const decimal = /^\d{1,17}(?:\.\d{1,12})?$/;

/**
 * Epoch milliseconds of a wire timestamp: epoch seconds (whole or fractional), milliseconds or microseconds, as a number or a string, or ISO 8601
 * (UTC where no offset is given). Null for anything else, and for instants before 1990 or after 2100. Sources: Momentum's webhooks and logs, KumoMTA's log record.
 */
export function parseInstant(value: unknown): number | null {
  if (typeof value === "number") return fromEpoch(value);
  if (typeof value !== "string" || value.length > 60) return null;
  const text = value.trim();
  return decimal.test(text) ? fromEpoch(Number(text)) : fromIso(text);
}

/** The three scales do not overlap between 1990 and 2100. */
function fromEpoch(n: number): number | null {
  return sane(Math.round(n * 1000)) ?? sane(Math.floor(n)) ?? sane(Math.floor(n / 1000));
}

function fromIso(text: string): number | null {
  const parts = iso.exec(text);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map((p) => Number(p ?? 0));
  const inRange =
    month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour <= 23 && minute <= 59 && second <= 60 && Number(parts[9] ?? 0) <= 23;
  if (!inRange) return null;
  const ms = Number((parts[7] ?? "").slice(0, 3).padEnd(3, "0"));
  const offset = (parts[8] === "-" ? -1 : 1) * (Number(parts[9] ?? 0) * 60 + Number(parts[10] ?? 0)) * 60_000;
  return sane(Date.UTC(year, month - 1, day, hour, minute, second, ms) - offset);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function sane(ms: number): number | null {
  return ms >= earliest && ms < latest ? ms : null;
}
