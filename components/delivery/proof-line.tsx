"use client";

import type { ReactNode } from "react";
import { Ago } from "@/components/ui/instant";
import { Dot } from "@/components/ui/pill";
import { useNow } from "@/lib/client/use-now";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Proof } from "@/lib/contract/proof";
import { formatCounted } from "@/lib/view/format-number";

/** When the numbers of this page were last proven by a recount of the events. A proof that failed is told by ProofWarning. */
export function ProofLine({ proof }: { proof: DeliverySummary["proof"] }) {
  // A proof may come while the page hydrates, and what the server rendered has to be met first.
  const hydrated = useNow() !== null;
  if (proof !== null && proof.differences > 0) return null;
  if (!hydrated) return <p className="px-1 text-sm">&nbsp;</p>;
  return (
    <p className="flex items-baseline gap-2 px-1 text-sm text-pretty text-muted" data-testid="proof">
      <Dot tone={proof?.complete ? "landed" : "neutral"} className="translate-y-[-1px]" />
      <span>{proof === null ? "Not proven yet: the events are recounted within minutes of the first." : proofWords(proof)}</span>
    </p>
  );
}

function proofWords({ at, events, complete }: Proof): ReactNode {
  return complete ? (
    <>
      Proven <Ago at={at} />: {formatCounted(events, "event")} recounted, no difference.
    </>
  ) : (
    <>
      Recounted <Ago at={at} />: {formatCounted(events, "event")}, no difference. Others are past their retention, so the totals can be recounted no more.
    </>
  );
}
