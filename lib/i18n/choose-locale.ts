import { defaultLocale, type Locale, languages, parseLocale } from "./locales";

/** The language to speak: the chosen one, else the first of the browser's that is spoken here, in its script if there is one. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  return parseLocale(chosen) ?? firstSpoken(wantedLanguages(acceptLanguage ?? "")) ?? defaultLocale;
}

function firstSpoken(wanted: readonly Intl.Locale[]): Locale | null {
  for (const { language, script } of wanted) {
    const spoken = languages.filter(({ locale }) => spell(locale)?.language === language);
    const match = spoken.find(({ locale }) => spell(locale)?.script === script) ?? spoken[0];
    if (match) return match.locale;
  }
  return null;
}

/** RFC 9110 §12.5.4: the greater quality first, none for 0, else as written. */
function wantedLanguages(header: string): Intl.Locale[] {
  return header
    .slice(0, 500)
    .split(",")
    .map((item) => {
      const [tag = "", ...parameters] = item.split(";").map((part) => part.trim());
      const quality = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? 1);
      return { spelled: spell(tag), quality };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .flatMap(({ spelled }) => spelled ?? []);
}

/** A tag with its likely script: "zh-TW" is zh-Hant. */
function spell(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}
