"use client";

import { useWording } from "@/lib/client/use-wording";

/** Ways past what stands before the answers of a page, seen once the Tab key comes to them. Each names the id it leads to. */
export function SkipLinks({ links }: { links: readonly { to: string; words: string }[] }) {
  const { t } = useWording();
  return (
    <nav aria-label={t("ui.skips")} className="no-print relative">
      {links.map(({ to, words }) => (
        <a
          key={to}
          href={`#${to}`}
          className="sr-only focus:not-sr-only focus:absolute focus:top-0 focus:left-0 focus:z-30 focus:rounded-control focus:border focus:bg-panel focus:px-3 focus:py-1.5 focus:font-medium"
        >
          {words}
        </a>
      ))}
    </nav>
  );
}
