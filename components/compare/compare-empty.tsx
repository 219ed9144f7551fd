"use client";

import { useQuery } from "@tanstack/react-query";
import { FirstDeliveryLinks } from "@/components/deliveries/first-delivery-links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { deliveryChoiceOptions } from "@/lib/client/compare-queries";
import { useWording } from "@/lib/client/use-wording";

/** None or one chosen: how to choose, or, where there are not two to choose from, how to get to them. */
export function CompareEmpty({ chosen }: { chosen: 0 | 1 }) {
  const { t } = useWording();
  const there = useQuery(deliveryChoiceOptions("")).data?.rows.length;
  return (
    <div className="grid content-center rounded-panel border bg-panel">
      {there === 0 || there === 1 ? (
        <EmptyState title={t(there === 0 ? "compare.emptyNone" : "compare.emptyOne")} actions={<FirstDeliveryLinks />}>
          <p>{t(there === 0 ? "compare.emptyNoneHint" : "compare.emptyOneHint")}</p>
        </EmptyState>
      ) : (
        <EmptyState title={t(chosen === 0 ? "compare.empty" : "compare.one")} actions={<ButtonLink href="/">{t("compare.fromList")}</ButtonLink>}>
          <p>{t(chosen === 0 ? "compare.emptyHint" : "compare.oneHint")}</p>
        </EmptyState>
      )}
    </div>
  );
}
