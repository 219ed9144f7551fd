"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useMay } from "@/components/shell/allowed";
import { instantText, useInstant } from "@/lib/client/use-instant";
import { useWording } from "@/lib/client/use-wording";
import { failuresHref } from "@/lib/view/failures-href";
import { deliveryHref, logHref } from "@/lib/view/log-href";

export function DeliveryTabs({ id }: { id: string }) {
  const { t } = useWording();
  const mayReadLog = useMay("read-log");
  const path = usePathname();
  const home = deliveryHref(id);
  const [at] = useInstant();
  const then = at === null ? "" : `?at=${instantText(at)}`;
  const tabs = [
    { href: home, label: t("delivery.tabs.summary"), here: path === home },
    { href: `${home}/throughput`, label: t("delivery.tabs.throughput"), here: path.startsWith(`${home}/throughput`) },
    { href: failuresHref(id), label: t("failures.title"), here: path.startsWith(failuresHref(id)) },
    ...(mayReadLog ? [{ href: logHref(id), label: t("delivery.tabs.log"), here: path.startsWith(logHref(id)) }] : []),
  ];
  return (
    <nav aria-label={t("delivery.tabs.label")} className="no-print mt-4 mb-gutter flex gap-5 overflow-x-auto border-b">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={`${tab.href}${then}`}
          aria-current={tab.here ? "page" : undefined}
          className="-mb-px border-b-2 border-transparent pb-2 whitespace-nowrap text-muted hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink"
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
