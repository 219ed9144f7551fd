"use client";

import { Notice } from "@/components/ui/notice";
import { useOutage } from "@/lib/client/use-outage";
import { useWording } from "@/lib/client/use-wording";

/** Says that what is on the page may be old, and why, for as long as that is so; where nothing is on it, the page itself says why. */
export function OutageBanner() {
  const { t } = useWording();
  const outage = useOutage();
  return (
    <div role="status" className="no-print [body:has([data-page-error])_&]:hidden mx-auto max-w-page px-4 pt-4 empty:hidden sm:px-6 lg:px-8">
      {outage === "none" ? null : <Notice tone="retried">{t(`shell.outage.${outage}`)}</Notice>}
    </div>
  );
}
