"use client";

import { usePathname } from "next/navigation";
import { SkipLinks } from "@/components/ui/skip-links";
import { useWording } from "@/lib/client/use-wording";
import { failuresHref } from "@/lib/view/failures-href";
import { deliveryHref } from "@/lib/view/log-href";

/** Where a page of a delivery answers what is asked of it most. */
export function DeliverySkips({ id }: { id: string }) {
  const { t } = useWording();
  const path = usePathname();
  if (path === failuresHref(id)) return <SkipLinks links={[{ to: "failures", words: t("failures.skip") }]} />;
  if (path !== deliveryHref(id)) return null;
  return (
    <SkipLinks
      links={[
        { to: "why", words: t("delivery.skip.why") },
        { to: "providers", words: t("delivery.skip.providers") },
      ]}
    />
  );
}
