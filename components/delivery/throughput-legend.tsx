"use client";

import { useWording } from "@/lib/client/use-wording";
import type { Throughput, ThroughputMetric } from "@/lib/view/prepare-throughput";
import { speedWords } from "@/lib/view/throughput-unit";

const colours: Record<ThroughputMetric, string> = { relayed: "bg-relayed", delivered: "bg-landed", deferrals: "bg-retried" };

/** Which curve is which, and how fast each was at its fastest. */
export function ThroughputLegend({ throughput }: { throughput: Throughput }) {
  const w = useWording();
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {(["relayed", "delivered", "deferrals"] as const).map((metric) => {
        const peak = throughput.peaks[metric];
        const name = w.t(`charts.${metric}`);
        return (
          <li key={metric} className="inline-flex items-center gap-1.5">
            <span aria-hidden="true" className={`h-[3px] w-3.5 rounded-full ${colours[metric]}`} />
            <span>
              {peak ? w.t("charts.peak", { metric: name, rate: speedWords(peak.perMinute, throughput.unit, w) }) : w.t("charts.none", { metric: name })}
            </span>
          </li>
        );
      })}
      {throughput.points.at(-1)?.filling ? (
        <li className="inline-flex items-center gap-1.5">
          <span aria-hidden="true" className="w-3.5 border-t-2 border-dotted border-edge" />
          {w.t("charts.filling")}
        </li>
      ) : null}
    </ul>
  );
}
