import { describeChecks } from "@/scripts/faults/describe-checks";
import { inMebibytes } from "./judge-memory";
import type { GarbageRun } from "./run-garbage";

/** What was answered, by status and by place, what memory did, and what was wrong, for a person. */
export function describeRun({ requests, seconds, byStatus, byRoute, slowest, memory, checks }: GarbageRun): string {
  return [
    "",
    `${requests} requests in ${Math.round(seconds)} s (${Math.round(requests / seconds)} a second). The slowest answer took ${Math.round(slowest.ms)} ms: ${slowest.label}`,
    `Answers: ${counts(byStatus)}`,
    `Memory of the web process: ${inMebibytes(memory.early)} in the second third of the time, ${inMebibytes(memory.late)} in the last, ${inMebibytes(memory.peak)} at most`,
    `By tenths of the time: ${memory.tenths.map(inMebibytes).join(", ")}`,
    "",
    ...[...byRoute].sort(([a], [b]) => (a < b ? -1 : 1)).map(([route, answers]) => `  ${route.padEnd(70)}  ${counts(answers)}`),
    "",
    ...describeChecks(checks, { most: 25, longest: 600 }),
  ].join("\n");
}

function counts(of: ReadonlyMap<string, number>): string {
  return [...of]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([status, n]) => `${status} × ${n}`)
    .join(", ");
}
