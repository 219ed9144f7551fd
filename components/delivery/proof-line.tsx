"use client";

import { Ago } from "@/components/ui/instant";
import { Dot } from "@/components/ui/pill";
import { useNow } from "@/lib/client/use-now";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";

/** When the numbers of this page were last proven by a recount of the events. A proof that failed is told by ProofWarning. */
export function ProofLine({ proof }: { proof: DeliverySummary["proof"] }) {
  const { t } = useWording();
  // A proof may come while the page hydrates, and what the server rendered has to be met first.
  const hydrated = useNow() !== null;
  if (proof !== null && proof.differences > 0) return null;
  if (!hydrated) return <p className="px-1 text-sm">&nbsp;</p>;
  const words =
    proof === null
      ? t("delivery.proof.notYet")
      : t.rich(proof.complete ? "delivery.proof.proven" : "delivery.proof.partly", { events: proof.events, ago: () => <Ago key="ago" at={proof.at} /> });
  return (
    <p className="flex items-baseline gap-2 px-1 text-sm text-pretty text-muted" data-testid="proof">
      <Dot tone={proof?.complete ? "landed" : "neutral"} className="translate-y-[-1px]" />
      <span>{words}</span>
    </p>
  );
}
