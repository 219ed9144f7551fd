"use client";

import { useQuery } from "@tanstack/react-query";
import { FirstDeliveryLinks } from "@/components/deliveries/first-delivery-links";
import { EmptyState } from "@/components/ui/empty-state";
import { deliveryChoiceOptions } from "@/lib/client/compare-queries";
import { useWording } from "@/lib/client/use-wording";

/** No delivery began in the period, or there is none at all. */
export function ReportEmpty({ byFeed }: { byFeed: boolean }) {
  const { t } = useWording();
  const nothing = useQuery(deliveryChoiceOptions("")).data?.rows.length === 0;
  return (
    <div className="rounded-panel border bg-panel">
      {nothing ? (
        <EmptyState title={t("reports.nothing")} actions={<FirstDeliveryLinks />}>
          <p>{t("reports.nothingHint")}</p>
        </EmptyState>
      ) : (
        <EmptyState title={t("reports.none")}>
          <p>{t(byFeed ? "reports.noneHintFeed" : "reports.noneHint")}</p>
        </EmptyState>
      )}
    </div>
  );
}
