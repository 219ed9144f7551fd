import { describeChecks } from "./describe-checks";
import type { FaultRun } from "./run-faults";

/** What was done, what the vendor saw of it, and what is left, for a person. */
export function describeRun({ inflicted, posted, mixed, sentItems, events, messages, checks }: FaultRun): string {
  const { posts, batches } = mixed;
  return [
    "",
    "What was done:",
    ...counted(inflicted),
    "",
    `Posted: ${posts.length} batches, ${posts.length - batches.length} of them a second time; ${sentItems} items in the ${batches.length} distinct ones.`,
    line(posted.attempts - posted.posts, "posts were sent again:"),
    ...counted(posted.retried).map((each) => `  ${each}`),
    line(posted.duplicates, "posts were answered as duplicates"),
    "",
    `Stored: ${events} events of ${messages} messages.`,
    "",
    ...describeChecks(checks, { most: 10, longest: 400 }),
  ].join("\n");
}

function counted(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([what, n]) => line(n, what));
}

function line(n: number, what: string): string {
  return `  ${String(n).padStart(6)}  ${what}`;
}
