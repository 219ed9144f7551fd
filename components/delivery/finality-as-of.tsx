"use client";

import { Instant } from "@/components/ui/instant";
import { useFinalityThen } from "@/lib/client/use-finality-then";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";

/** Provisional or final, as of an instant of the past. */
export function FinalityAsOf({ summary, at }: { summary: DeliverySummary; at: number }) {
  const { t } = useWording();
  const finality = useFinalityThen(summary, at);
  const instant = () => <Instant key="instant" at={new Date(at).toISOString()} />;
  return <span>{t.rich(`delivery.finality.asOf.${finality ?? "unread"}`, { instant })}</span>;
}
