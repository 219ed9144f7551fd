import { type FailedBy, failedByCauses } from "@/lib/domain/failed-by";
import { type Outcome, outcomes } from "@/lib/domain/message-state";

export type LogRunFilter = {
  outcome: Outcome | null;
  failedBy: FailedBy | null;
  reasonCode: number | null;
  complained: boolean | null;
  /** How the recipient's address begins, lower-cased. */
  recipientPrefix: string | null;
  /** The address is meant whole, not as a beginning. */
  wholeRecipient?: boolean;
};

/** Rows that one index holds in order of recipient, and what is left of them. */
export type LogRun = { where: string; only: string | null };

type Bind = (value: unknown) => string;

/**
 * Conditions on delivery_log that together pick the filtered rows, each a run through one index in order of recipient: one for
 * every outcome that the filter leaves; for every cause of a failure, where a reason is asked for; or all complaints, which are
 * few, whatever else is asked of them. None where the filter contradicts itself. They are worded so that only the index meant for them gives that order, however little
 * Postgres knows of the table.
 */
export function logRuns(filter: LogRunFilter, bind: Bind): LogRun[] {
  const prefix = recipientCondition(filter, bind);
  const all = (conditions: (string | null)[]) => conditions.filter((condition) => condition !== null).join(" and ");
  const picked = pickRuns(filter, bind);
  if (picked.length === 0) return [];
  if (filter.complained !== true)
    return picked.map((run) => ({ where: all([run, prefix, filter.complained === false ? "complained_at is null" : null]), only: null }));
  const allComplaints = filter.outcome === null && filter.failedBy === null && filter.reasonCode === null;
  return [{ where: all(["complained_at is not null", prefix]), only: allComplaints ? null : `(${picked.map((run) => `(${run})`).join(" or ")})` }];
}

function pickRuns({ outcome, failedBy, reasonCode }: LogRunFilter, bind: Bind): string[] {
  const isLeft = (each: Outcome) => each === (outcome ?? each) && (each === "failed" || failedBy === null);
  if (reasonCode === null) {
    if (failedBy !== null) return isLeft("failed") ? [`failed_by = '${failedBy}'`] : [];
    return outcomes.filter(isLeft).map((each) => `outcome = '${each}'`);
  }
  const code = bind(reasonCode);
  const causes = isLeft("failed") ? failedByCauses.filter((cause) => cause === (failedBy ?? cause)) : [];
  // What stands well has no reason; that of a message still being retried is its latest deferral's.
  const deferred = isLeft("deferred") ? [`outcome = 'deferred' and deferral_reason_code = ${code}`] : [];
  return [...causes.map((cause) => `failed_by = '${cause}' and coalesce(terminal_reason_code, 0) = ${code}`), ...deferred];
}

function recipientCondition({ recipientPrefix, wholeRecipient }: LogRunFilter, bind: Bind): string | null {
  if (!recipientPrefix) return null;
  const prefix = bind(recipientPrefix);
  if (wholeRecipient) return `recipient = ${prefix}`;
  return `recipient >= ${prefix} and recipient < ${prefix} || U&'\\+10FFFF'`;
}
