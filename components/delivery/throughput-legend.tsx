import { formatRate } from "@/lib/view/format-number";
import { type Throughput, type ThroughputMetric, throughputWords } from "@/lib/view/prepare-throughput";

const colours: Record<ThroughputMetric, string> = { relayed: "bg-relayed", delivered: "bg-landed", deferrals: "bg-retried" };

/** Which curve is which, and how fast each was at its fastest. */
export function ThroughputLegend({ throughput }: { throughput: Throughput }) {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {(["relayed", "delivered", "deferrals"] as const).map((metric) => {
        const peak = throughput.peaks[metric];
        return (
          <li key={metric} className="inline-flex items-center gap-1.5">
            <span aria-hidden="true" className={`h-[3px] w-3.5 rounded-full ${colours[metric]}`} />
            <span>
              {throughputWords[metric]}
              {peak ? `, peak ${formatRate(peak.perMinute)}` : ": none"}
            </span>
          </li>
        );
      })}
      {throughput.points.at(-1)?.filling ? (
        <li className="inline-flex items-center gap-1.5">
          <span aria-hidden="true" className="w-3.5 border-t-2 border-dotted border-edge" />
          still filling
        </li>
      ) : null}
    </ul>
  );
}
