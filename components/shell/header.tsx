import Link from "next/link";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { Wording } from "@/lib/view/wording";
import { LanguageSwitch } from "./language-switch";
import { Mark } from "./mark";
import { Menu, MenuButton } from "./menu";
import type { Place } from "./places";
import { ThemeToggle } from "./theme-toggle";

type HeaderProps = {
  w: Wording;
  chooseLanguage: (locale: Locale) => Promise<void>;
  /** The places that whoever reads may open. */
  open: readonly Place[];
  /** The box that asks who got what. */
  find?: ReactNode;
  /** Who is signed in, and their settings. */
  account?: ReactNode;
};

export function Header({ w, chooseLanguage, open, find, account }: HeaderProps) {
  return (
    <header className="no-print sticky top-0 z-20 border-b bg-panel">
      <a href="#main" className="absolute top-2 left-2 z-30 -translate-y-20 rounded-control border bg-panel px-3 py-1.5 font-medium focus:translate-y-0">
        {w.t("shell.skip")}
      </a>
      <div className="mx-auto flex h-13 max-w-page items-center gap-2 px-4 sm:gap-3 sm:px-6 lg:px-8">
        <Link href="/" className="mr-auto flex shrink-0 items-center gap-2 font-semibold lg:mr-3">
          <Mark />
          Aftersend
        </Link>
        <Menu open={open}>
          <LanguageSwitch choose={chooseLanguage} />
          <ThemeToggle />
        </Menu>
        {find}
        {account}
        <MenuButton />
      </div>
    </header>
  );
}
