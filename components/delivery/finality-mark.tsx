"use client";

import { Dot } from "@/components/ui/pill";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { prepareFinality } from "@/lib/view/prepare-finality";

/** What a glance at the words beside it tells: a tick where the number is final, else that some of it is open. */
export function FinalityMark({ summary }: { summary: DeliverySummary }) {
  const { type } = prepareFinality(summary, null);
  if (type === "provisional") return <Dot tone="open" />;
  if (type !== "final") return null;
  return (
    <svg width="11" height="11" viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="2" className="shrink-0 text-landed" aria-hidden="true">
      <path d="M1.5 6.5 4.5 9.5 10.5 2.5" />
    </svg>
  );
}
