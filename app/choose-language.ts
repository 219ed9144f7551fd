"use server";

import { cookies } from "next/headers";
import { localeCookie } from "@/lib/i18n/cookies";
import { parseLocale } from "@/lib/i18n/locales";

const aYearSeconds = 365 * 86_400;

/** Keeps the language a reader chose, in their browser. */
export async function chooseLanguage(locale: string): Promise<void> {
  const chosen = parseLocale(locale);
  if (chosen) (await cookies()).set(localeCookie, chosen, { path: "/", maxAge: aYearSeconds, sameSite: "lax" });
}
