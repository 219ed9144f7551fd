"use client";

import { useTransition } from "react";
import { useWording } from "@/lib/client/use-wording";
import { type Locale, languages } from "@/lib/i18n/locales";

/** Languages in their own words, so that whoever cannot read this one finds theirs. */
export function LanguageSwitch({ choose }: { choose: (locale: Locale) => Promise<void> }) {
  const { t, locale } = useWording();
  const [pending, startTransition] = useTransition();
  return (
    <select
      aria-label={t("shell.language")}
      value={locale}
      disabled={pending}
      onChange={(event) => {
        const chosen = languages.find((language) => language.locale === event.target.value);
        if (chosen) startTransition(() => choose(chosen.locale));
      }}
      className="h-8 rounded-control bg-transparent px-1.5 text-muted hover:bg-sunk hover:text-ink"
    >
      {languages.map((language) => (
        <option key={language.locale} value={language.locale} lang={language.locale} className="bg-panel text-ink">
          {language.name}
        </option>
      ))}
    </select>
  );
}
