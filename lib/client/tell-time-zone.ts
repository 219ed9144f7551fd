"use client";

import { timeZoneCookie } from "@/lib/i18n/cookies";

const aYearSeconds = 365 * 86_400;

/** Lets the server draw the next page in the reader's time zone at once. */
export function tellTimeZone(timeZone: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is absent on plain http
  document.cookie = `${timeZoneCookie}=${encodeURIComponent(timeZone)}; path=/; max-age=${aYearSeconds}; samesite=lax`;
}
