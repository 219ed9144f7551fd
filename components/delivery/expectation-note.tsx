"use client";

import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { prepareExpectation } from "@/lib/view/prepare-expectation";

/** Where the number is likely to end, and by what reckoning. */
export function ExpectationNote({ summary }: { summary: DeliverySummary }) {
  const w = useWording();
  const expectation = prepareExpectation(summary);
  if (expectation === null) return null;
  const { low, high, decidedPercent } = expectation;
  const [from, to] = [w.percent(low), w.percent(high)];
  return (
    <details className="group mt-1.5 text-muted">
      <summary className="opens list-none text-pretty [&::-webkit-details-marker]:hidden" data-testid="expected">
        {from === to ? w.t("delivery.headline.expectedOne", { percent: from }) : w.t("delivery.headline.expected", { low: from, high: to })}
      </summary>
      <p className="mt-1.5 text-sm text-pretty">
        {w.t("delivery.headline.expectedWhy", { share: w.percent(decidedPercent), retried: w.count(summary.counts.deferred) })}
      </p>
    </details>
  );
}
