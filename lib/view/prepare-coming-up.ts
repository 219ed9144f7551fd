import type { MessageDetail } from "@/lib/contract/log";
import { deriveNextTry } from "@/lib/domain/next-try";

/** What is still to come for an open message: its next try, where its waits so far tell, and the end of its time. */
export type ComingUp = { type: "nextTry" | "nextTryPast" | "runsOut" | "ranOutMark"; at: string } | { type: "unknown" };

type Open = Pick<MessageDetail, "outcome" | "deadlineAt" | "events">;

/** `now` is null until the page knows it: then nothing is called past. */
export function prepareComingUp({ outcome, deadlineAt, events }: Open, now: number | null): ComingUp[] {
  if (outcome !== "deferred" && outcome !== "relayed") return [];
  const isPast = (at: number) => now !== null && at < now;
  const due = outcome === "deferred" ? deriveNextTry(events.filter(({ kind }) => kind === "deferred").map(({ at }) => Date.parse(at))) : null;
  const deadline = deadlineAt === null ? null : Date.parse(deadlineAt);
  const next: ComingUp[] =
    due !== null && (deadline === null || due < deadline)
      ? [{ type: isPast(due) ? "nextTryPast" : "nextTry", at: new Date(due).toISOString() }]
      : outcome === "deferred"
        ? [{ type: "unknown" }]
        : [];
  return deadlineAt === null || deadline === null ? next : [...next, { type: isPast(deadline) ? "ranOutMark" : "runsOut", at: deadlineAt }];
}
