import { z } from "zod";
import { cleanName, cleanText } from "./clean-text";
import { parseInstant } from "./parse-instant";

/** Optional fields as feeds really send them: a number may be a string, and a value of the wrong type is null, never a reason to reject. */
export const instantField = z.unknown().optional().transform(parseInstant);
export const textField = z.unknown().optional().transform(cleanText);
export const nameField = z
  .unknown()
  .optional()
  .transform((value) => cleanName(value));
/** An id longer than this names nothing we could match, and cutting it could make two ids one. */
export const idField = z
  .unknown()
  .optional()
  .transform((value) => {
    const id = cleanName(value, 501);
    return id !== null && id.length <= 500 ? id : null;
  });

export const smtpCodeField = wholeField(200, 599);
export const bounceClassField = wholeField(0, 999);
export const attemptsField = wholeField(0, 100_000);
/** Milliseconds, at most ten years. */
export const queueTimeField = wholeField(0, 315_360_000_000);

/** An object whose fields may be anything; empty where it is no object. */
export const objectField = z
  .unknown()
  .optional()
  .transform((value): Record<string, unknown> => (isObject(value) ? value : {}));

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A whole number between bounds, or its decimal text; a fraction is rounded. */
function wholeField(min: number, max: number) {
  return z
    .unknown()
    .optional()
    .transform((value) => {
      const n = typeof value === "string" && /^\s*\d{1,15}(?:\.\d{1,9})?\s*$/.test(value) ? Number(value) : value;
      if (typeof n !== "number" || !Number.isFinite(n)) return null;
      const whole = Math.round(n);
      return whole >= min && whole <= max ? whole : null;
    });
}
