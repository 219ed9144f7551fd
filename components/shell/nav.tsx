"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useWording } from "@/lib/client/use-wording";

const places = [
  { href: "/", label: "deliveries.title", isHere: (path: string) => path === "/" || path.startsWith("/deliveries") },
  { href: "/feeds", label: "feeds.title", isHere: (path: string) => path.startsWith("/feeds") },
  { href: "/lab", label: "replay.title", isHere: (path: string) => path.startsWith("/lab") },
] as const;

export function Nav() {
  const path = usePathname();
  const { t } = useWording();
  return (
    <nav aria-label={t("shell.main")} className="flex gap-1 sm:gap-2">
      {places.map(({ href, label, isHere }) => (
        <Link
          key={href}
          href={href}
          aria-current={isHere(path) ? "page" : undefined}
          className="rounded-control px-2 py-1.5 text-muted hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
