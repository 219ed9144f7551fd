import Link from "next/link";
import type { Locale } from "@/lib/i18n/locales";
import type { Wording } from "@/lib/view/wording";
import { LanguageSwitch } from "./language-switch";
import { Mark } from "./mark";
import { Nav } from "./nav";
import { ThemeToggle } from "./theme-toggle";

type HeaderProps = { w: Wording; chooseLanguage: (locale: Locale) => Promise<void> };

export function Header({ w, chooseLanguage }: HeaderProps) {
  return (
    <header className="no-print sticky top-0 z-20 border-b bg-panel">
      <a href="#main" className="absolute top-2 left-2 z-30 -translate-y-20 rounded-control border bg-panel px-3 py-1.5 font-medium focus:translate-y-0">
        {w.t("shell.skip")}
      </a>
      <div className="mx-auto flex h-13 max-w-page items-center gap-4 px-4 sm:gap-6 sm:px-6 lg:px-8">
        <Link href="/" className="flex items-center gap-2 font-semibold">
          <Mark />
          Aftersend
        </Link>
        <Nav />
        <div className="ml-auto flex items-center gap-1">
          <LanguageSwitch choose={chooseLanguage} />
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}
