import type { Terminal } from "./message-state";

/** The exclusive causes a failure is counted under; they sum to the failed messages. */
export const failedByCauses = ["hard", "soft", "block", "admin", "undetermined", "late", "inferred"] as const;
export type FailedBy = (typeof failedByCauses)[number];

/** Cause of a failure: a bounce after acceptance and an expiry without a final word stand apart from the MTA's own verdicts. */
export function failedByOf(terminal: Pick<Terminal, "class" | "qualification">): FailedBy {
  if (terminal.class === 2) return "late";
  if (terminal.class === 0) return "inferred";
  const type = terminal.qualification?.type ?? "undetermined";
  return type === "not-a-failure" ? "undetermined" : type;
}
