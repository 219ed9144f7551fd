import { readFileSync } from "node:fs";
import { z } from "zod";

export type Counts = { passed: number; failed: number; skipped: number };
export type Format = "check" | "vitest" | "playwright" | "faults";

const vitest = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
    testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
  })
  .transform((report): Counts => {
    // A file that fails to load has no tests to count.
    const broken = report.testResults.filter((file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed")).length;
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped: report.numPendingTests + report.numTodoTests };
  });

/** What passed at its second try is passed; Playwright names it as flaky. */
const playwright = z
  .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }) })
  .transform(({ stats }): Counts => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }));

const faults = z.object({ passed: z.number(), failed: z.number() }).transform((report): Counts => ({ ...report, skipped: 0 }));
const parsers = { vitest, playwright, faults };

/** What a step has counted. A step that failed counts at least one failure, whatever its report says. */
export function countResults(format: Format, reportFile: string, exitCode: number): Counts {
  if (format === "check") return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  const counts = readReport(format, reportFile);
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readReport(format: keyof typeof parsers, file: string): Counts {
  try {
    const report: unknown = JSON.parse(readFileSync(file, "utf8"));
    return parsers[format].parse(report);
  } catch {
    // No report: the runner ended before it had run anything.
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
