import * as z from "zod/mini";

/** The instants that four digits can name as a year of UTC: what the database and ISO 8601 both know. */
const earliest = Date.parse("0001-01-01T00:00:00Z");
const latest = Date.parse("9999-12-31T23:59:59.999Z");

/** Whether a text names an instant that can be stored and asked for. */
export function isInstant(text: string): boolean {
  const at = Date.parse(text);
  return at >= earliest && at <= latest && isDay(text.slice(0, 10));
}

/** `Date` takes 30 February for a day of March. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

/** An instant in a search param, "2026-11-21T10:05Z" or longer; null where there is none, or none that can be read. */
export const instantParam = z.catch(
  z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/), z.refine(isInstant))),
  null,
);
