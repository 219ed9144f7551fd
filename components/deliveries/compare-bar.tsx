"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { useWording } from "@/lib/client/use-wording";
import { compareHref } from "@/lib/view/compare-href";

export const mostCompared = 4;

/** What is chosen for comparison, and the way there. */
export function CompareBar({ chosen, clear }: { chosen: readonly string[]; clear: () => void }) {
  const { t } = useWording();
  if (chosen.length === 0) return null;
  return (
    <div
      role="region"
      aria-label={t("deliveries.compare.go")}
      className="no-print sticky bottom-3 z-10 mt-3 flex flex-wrap items-center gap-3 rounded-control border border-edge bg-panel px-4 py-2"
    >
      <span role="status">{t("deliveries.compare.chosen", { n: chosen.length })}</span>
      {chosen.length < 2 ? (
        <span className="text-sm text-muted">{t("deliveries.compare.need")}</span>
      ) : (
        <ButtonLink variant="strong" href={compareHref(chosen)} prefetch={false}>
          {t("deliveries.compare.go")}
        </ButtonLink>
      )}
      <Button variant="ghost" className="ml-auto" onClick={clear}>
        {t("deliveries.compare.clear")}
      </Button>
    </div>
  );
}
