"use client";

import { useWording } from "@/lib/client/use-wording";
import type { PassedBenchmark } from "@/lib/view/benchmarks";

/** Quiet: a share above what Campaign's own guidance names. */
export function BenchmarkNote({ passed }: { passed: PassedBenchmark }) {
  const w = useWording();
  return (
    <p className="mt-0.5 flex items-baseline gap-1.5 pl-4 text-sm text-pretty text-muted" title={w.t("failures.benchmarkHint")}>
      <svg width="9" height="9" viewBox="0 0 10 10" aria-hidden="true" className="shrink-0 text-retried">
        <path d="M5 0.8 9.6 9.2H0.4z" fill="currentColor" />
      </svg>
      <span>{w.t(`failures.passed.${passed.benchmark}`, { percent: w.percent(passed.percent), limit: w.count(passed.limit) })}</span>
    </p>
  );
}
