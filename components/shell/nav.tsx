"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useWording } from "@/lib/client/use-wording";
import { type Place, places } from "./places";

/** A row on a wide screen; a list of generous targets in the menu of a narrow one. */
export function Nav({ open, onLeave }: { open: readonly Place[]; onLeave: () => void }) {
  const path = usePathname();
  const { t } = useWording();
  return (
    <nav aria-label={t("shell.main")} className="flex flex-col lg:flex-row lg:gap-1">
      {places
        .filter(({ href }) => open.includes(href))
        .map(({ href, label, under }) => (
          <Link
            key={href}
            href={href}
            onClick={onLeave}
            aria-current={path === href || under.some((start) => path === start || path.startsWith(`${start}/`)) ? "page" : undefined}
            className="rounded-control px-2 py-2.5 whitespace-nowrap text-muted hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink lg:py-1.5"
          >
            {t(label)}
          </Link>
        ))}
    </nav>
  );
}
