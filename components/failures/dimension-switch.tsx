"use client";

import { Segmented } from "@/components/ui/segmented";
import { useWording } from "@/lib/client/use-wording";
import type { BreakdownBy } from "@/lib/contract/breakdown";

const order = ["provider", "domain", "reason", "type", "reply", "mx", "ip"] as const satisfies readonly BreakdownBy[];

type DimensionSwitchProps = { by: BreakdownBy; onChange: (by: BreakdownBy) => void };

/** What failures are told apart by; on a phone it scrolls by itself. */
export function DimensionSwitch({ by, onChange }: DimensionSwitchProps) {
  const { t } = useWording();
  const options = order.map((value) => ({ value, label: t(`failures.by.${value}`) }));
  return (
    <div className="no-print -mx-4 mb-gutter overflow-x-auto px-4 py-0.5 sm:mx-0 sm:px-0">
      <Segmented label={t("failures.tellApart")} options={options} value={by} onChange={onChange} />
    </div>
  );
}
