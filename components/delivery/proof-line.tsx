"use client";

import type { ReactNode } from "react";
import { Ago } from "@/components/ui/instant";
import { Dot } from "@/components/ui/pill";
import { useNow } from "@/lib/client/use-now";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { assertNever } from "@/lib/domain/assert-never";
import { type ProofWorth, prepareProof } from "@/lib/view/prepare-proof";
import type { Wording } from "@/lib/view/wording";

/** When the numbers of this page were last proven by a recount of the events, and what that covers. A proof that failed is told by ProofWarning. */
export function ProofLine({ summary }: { summary: DeliverySummary }) {
  const w = useWording();
  // A proof may come while the page hydrates, and what the server rendered has to be met first.
  const hydrated = useNow() !== null;
  if (summary.proof !== null && summary.proof.differences > 0) return null;
  if (!hydrated) return <p className="px-1 text-sm">&nbsp;</p>;
  const worth = prepareProof(summary);
  return (
    <p className="flex items-baseline gap-2 px-1 text-sm text-pretty text-muted" data-testid="proof">
      <Dot tone={worth.type === "proven" ? "landed" : "neutral"} className="translate-y-[-1px]" />
      <span>{wordsOf(worth, w)}</span>
    </p>
  );
}

function wordsOf(worth: ProofWorth, { t, count }: Wording): ReactNode {
  const ago = (at: string) => ({ ago: () => <Ago key="ago" at={at} /> });
  switch (worth.type) {
    case "notYet":
      return t("delivery.proof.notYet");
    case "nothing":
      return t.rich("delivery.proof.nothingYet", ago(worth.at));
    case "little":
      return t.rich("delivery.proof.little", { recounted: count(worth.recounted), held: worth.held, ...ago(worth.at) });
    case "partly":
    case "proven":
      return t.rich(`delivery.proof.${worth.type}`, { events: worth.events, ...ago(worth.at) });
    default:
      return assertNever(worth);
  }
}
