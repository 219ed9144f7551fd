import type { FaultRun } from "./run-faults";

const differencesShown = 10;

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
    ...checks.flatMap(({ name, differences }) => [
      `${differences.length === 0 ? "ok    " : "FAILED"}  ${name}`,
      ...differences.slice(0, differencesShown).map((difference) => `          ${difference.slice(0, 400)}`),
      ...(differences.length > differencesShown ? [`          … ${differences.length} in all`] : []),
    ]),
  ].join("\n");
}

function counted(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([what, n]) => line(n, what));
}

function line(n: number, what: string): string {
  return `  ${String(n).padStart(6)}  ${what}`;
}
