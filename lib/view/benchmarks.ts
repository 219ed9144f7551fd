import type { BreakdownRow } from "@/lib/contract/breakdown";
import { percentOf } from "./format-percent";

/** Shares of the messages processed by one provider that ought not to be passed, in percent. Source: Adobe Campaign, deliverability monitoring (hard under 2 %, soft up to 10 %). */
export const benchmarks = { hard: 2, soft: 10 } as const;
export type Benchmark = keyof typeof benchmarks;

/** Fewer messages say nothing about a share. */
const fewestProcessed = 50;

export type PassedBenchmark = { benchmark: Benchmark; percent: number; limit: number };

/** Which benchmarks a row passes. Campaign knows hard and soft only: refusals of block count as soft there, and so they do here. */
export function passedBenchmarks({ counts, failedBy }: Pick<BreakdownRow, "counts" | "failedBy">): PassedBenchmark[] {
  const processed = counts === null ? 0 : counts.relayed + counts.deferred + counts.delivered + counts.failed;
  if (processed < fewestProcessed) return [];
  const shares = { hard: failedBy.hard, soft: failedBy.soft + failedBy.block };
  return (Object.keys(benchmarks) as Benchmark[]).flatMap((benchmark) => {
    const percent = percentOf(shares[benchmark], processed) ?? 0;
    return percent > benchmarks[benchmark] ? [{ benchmark, percent, limit: benchmarks[benchmark] }] : [];
  });
}
