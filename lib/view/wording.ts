import type { CompiledMessages } from "@/lib/i18n/compile-messages";
import type { Locale } from "@/lib/i18n/locales";
import { formatUtc } from "./format-instant";
import { durationWording } from "./wording-durations";
import { instantWording } from "./wording-instants";
import { createTranslate } from "./wording-messages";
import { numberWording } from "./wording-numbers";

type WordingOptions = { locale: Locale; messages: CompiledMessages; timeZone: string };

/** All that is needed to speak to one reader: their language, the way it writes numbers, and their time zone. */
export type Wording = ReturnType<typeof createWording>;

export function createWording({ locale, messages, timeZone }: WordingOptions) {
  const t = createTranslate(locale, messages);
  const numbers = numberWording(locale, t);
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  return {
    locale,
    timeZone,
    t,
    ...numbers,
    ...durationWording(t, numbers.decimal),
    instant: instantWording(locale, t, timeZone),
    /** The exact instant, for a title: "2026-11-21 09:10:05 UTC". */
    utc: formatUtc,
    /** "gmail.com, orange.fr, and web.de". */
    list: (items: readonly string[]) => lists.format(items),
  };
}
