"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useWording } from "@/lib/client/use-wording";
import type { SettingsPlace } from "./settings-places";

/** The settings that this person may open. */
export function SettingsTabs({ open }: { open: readonly SettingsPlace[] }) {
  const { t } = useWording();
  const path = usePathname();
  return (
    <nav aria-label={t("auth.settings.nav")} className="no-print mb-gutter flex flex-wrap gap-x-1 border-b max-sm:justify-between max-sm:gap-x-2">
      {open.map((place) => (
        <Link
          key={place}
          href={`/settings/${place}`}
          aria-current={path === `/settings/${place}` ? "page" : undefined}
          className="-mb-px border-b-2 border-transparent py-2 whitespace-nowrap sm:px-2.5 text-muted hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink"
        >
          {t(`auth.settings.${place}`)}
        </Link>
      ))}
    </nav>
  );
}
