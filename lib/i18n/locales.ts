/** Every language, named in its own words. Another one is its line here and its file in `messages`. */
export const languages = [
  { locale: "en", name: "English" },
  { locale: "zh-Hant", name: "繁體中文" },
] as const;

export type Locale = (typeof languages)[number]["locale"];

/** What everything falls back to, and what the keys of messages are checked against. */
export const defaultLocale: Locale = "en";

export function parseLocale(text: string | undefined): Locale | null {
  return languages.find(({ locale }) => locale === text)?.locale ?? null;
}
