import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { chooseLocale } from "@/lib/i18n/choose-locale";
import { localeCookie } from "@/lib/i18n/cookies";
import type { Locale } from "@/lib/i18n/locales";

/** The language of the page being drawn. */
export const readLocale = cache(
  async (): Promise<Locale> => chooseLocale((await cookies()).get(localeCookie)?.value, (await headers()).get("accept-language")),
);
