"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

const places = [
  { href: "/", label: "Deliveries", isHere: (path: string) => path === "/" || path.startsWith("/deliveries") },
  { href: "/feeds", label: "Feeds", isHere: (path: string) => path.startsWith("/feeds") },
  { href: "/lab", label: "Lab", isHere: (path: string) => path.startsWith("/lab") },
];

export function Nav() {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="flex gap-1 sm:gap-2">
      {places.map(({ href, label, isHere }) => (
        <Link
          key={href}
          href={href}
          aria-current={isHere(path) ? "page" : undefined}
          className="rounded-control px-2 py-1.5 text-muted hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
