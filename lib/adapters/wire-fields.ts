import { z } from "zod";
import { cleanName, cleanText } from "./clean-text";
import { parseInstant } from "./parse-instant";

/** Fields as feeds really send them: a number may be a string, and a value of the wrong type is null, never a reason to reject. */
export const readInstant = parseInstant;
export const readText = cleanText;

export function readName(value: unknown): string | null {
  return cleanName(value);
}

/** An id longer than this names nothing we could match, and cutting it could make two ids one. */
export function readId(value: unknown): string | null {
  const id = cleanName(value, 501);
  return id !== null && id.length <= 500 ? id : null;
}

export const readSmtpCode = wholeBetween(200, 599);
export const readBounceClass = wholeBetween(0, 999);
export const readAttempts = wholeBetween(0, 100_000);
/** Milliseconds, at most ten years. */
export const readQueueTime = wholeBetween(0, 315_360_000_000);

/** An object whose fields may be anything; empty where it is no object. */
export function readObject(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A reader as a field of a zod schema. */
export function field<T>(read: (value: unknown) => T) {
  return z.unknown().optional().transform(read);
}

/** A whole number between bounds, or its decimal text; a fraction is rounded. */
function wholeBetween(min: number, max: number): (value: unknown) => number | null {
  return (value) => {
    const n = typeof value === "string" ? decimalValue(value) : value;
    if (typeof n !== "number" || !Number.isFinite(n)) return null;
    const whole = Math.round(n);
    return whole >= min && whole <= max ? whole : null;
  };
}

const [digit0, digit9] = [48, 57];
const decimal = /^\s*\d{1,15}(?:\.\d{1,9})?\s*$/;

/** Nearly always a few digits; those are read without a pattern. */
function decimalValue(text: string): number | null {
  if (text.length === 0 || text.length > 9) return decimal.test(text) ? Number(text) : null;
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < digit0 || code > digit9) return decimal.test(text) ? Number(text) : null;
    n = n * 10 + code - digit0;
  }
  return n;
}
