"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { deliveryHref, logHref } from "@/lib/view/log-href";

export function DeliveryTabs({ id }: { id: string }) {
  const path = usePathname();
  const tabs = [
    { href: deliveryHref(id), label: "Summary", here: path === deliveryHref(id) },
    { href: logHref(id), label: "Delivery log", here: path.startsWith(logHref(id)) },
  ];
  return (
    <nav aria-label="Delivery" className="no-print mt-4 mb-gutter flex gap-5 border-b">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.here ? "page" : undefined}
          className="-mb-px border-b-2 border-transparent pb-2 text-muted hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink"
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
