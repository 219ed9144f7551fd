import { exclusionReasons } from "@/lib/domain/exclusion-codes";
import { type FailedBy, failedByCauses } from "@/lib/domain/failed-by";
import { type Outcome, outcomes } from "@/lib/domain/message-state";
import { type Bind, conditionsOf, type LogRest } from "./log-rest";
import { askedThen } from "./log-then";

export type LogRunFilter = LogRest & {
  /** Any of these. */
  outcome: readonly Outcome[] | null;
  failedBy: FailedBy | null;
  reasonCode: number | null;
  /** How many messages of the delivery are known to be of the filter's domains, its reply, its hosts (of what failed or is being retried); how many are due by its instant. */
  known: Partial<Record<Gathering, number>>;
};

/** What an index finds, but not in order of recipient. */
export type Gathering = "domains" | "mx" | "ip" | "reply" | "due";

/** The whole log. */
export const everyMessage: LogRunFilter = {
  outcome: null,
  failedBy: null,
  reasonCode: null,
  replyId: null,
  complained: null,
  recipientPrefix: null,
  exact: false,
  domains: null,
  notDomains: null,
  known: {},
  mxId: null,
  ipId: null,
  attempts: null,
  heldBefore: null,
  heldAfter: null,
  from: null,
  to: null,
  landedSince: null,
  failedSince: null,
  asOf: null,
};

/** Rows that one index holds in order of recipient. */
export type LogRuns = {
  runs: string[];
  /** What is asked of each row besides: they are looked at one by one. */
  only: string | null;
  /** They are few: all are gathered, in no order, and sorted. */
  gathered: boolean;
};

/** Sorting this many rows takes about as long as a page may. */
const mostGathered = 5_000;

/**
 * Conditions on delivery_log that together pick the filtered rows. Each is a run through one index in order of recipient: one for
 * every outcome that the filter leaves; for every cause of a failure, where a reason is asked for; or all complaints, which are
 * few. What is of a small domain, a rare reply or host is gathered instead. None where the filter contradicts itself. They are worded
 * so that only the index meant for them gives that order, however little Postgres knows of the table.
 */
export function logRuns(asked: LogRunFilter, bind: Bind): LogRuns {
  const { now: filter, stood } = askedThen(asked, bind);
  const prefix = recipientCondition(filter, bind);
  const whole = (run: string) => all([run, prefix]) ?? "true";
  const picked = pickRuns(filter, bind);
  const nobody = filter.domains?.length === 0 || [filter.mxId, filter.ipId, filter.replyId].includes(0);
  if (picked.length === 0 || nobody) return { runs: [], only: null, gathered: false };
  const rest = conditionsOf(filter, bind);
  const others = all([rest.domain, rest.reply, rest.others, reasonOfIgnored(filter, picked, bind), stood]);
  const narrow =
    filter.outcome !== null ||
    filter.failedBy !== null ||
    filter.reasonCode !== null ||
    filter.landedSince !== null ||
    filter.failedSince !== null ||
    heldSaid(filter);
  const either = narrow ? `(${picked.map((run) => `(${run})`).join(" or ")})` : null;
  if (filter.complained === true) {
    return { runs: [whole("complained_at is not null")], only: all([either, others]), gathered: false };
  }
  const complained = filter.complained === false ? "complained_at is null" : null;
  const few = fewOf(filter);
  if (few === ofDue && filter.reasonCode === null) {
    const left = (filter.outcome ?? openOutcomes).map((each) => `'${each}'`).join(", ");
    return { runs: [all([few, `outcome::text in (${left})`, others, prefix, complained]) ?? "true"], only: null, gathered: true };
  }
  if (few !== null) return { runs: [all([few, others, prefix, complained, either]) ?? "true"], only: null, gathered: true };
  return { runs: picked.map((run) => all([whole(run), complained]) ?? "true"), only: others, gathered: false };
}

const openOutcomes: readonly Outcome[] = ["relayed", "deferred"];

/** As the index of what is open says it; an outcome beside it is worded so that no other index is looked for. */
const ofDue = "outcome in ('relayed', 'deferred') and held_since is not null";

/** What makes an index find so few that they can be sorted, null if none does. */
function fewOf({ known: { domains, mx, ip, reply, due }, outcome, failedBy, reasonCode }: LogRunFilter): string | null {
  const isFew = (count: number | undefined) => count !== undefined && count <= mostGathered;
  if (isFew(domains) || isFew(reply)) return "true";
  if (isFew(due)) return ofDue;
  const hasReason = failedBy !== null || reasonCode !== null || outcome?.every((each) => each === "failed" || each === "deferred");
  return hasReason && (isFew(mx) || isFew(ip)) ? "outcome in ('failed', 'deferred')" : null;
}

function pickRuns(filter: LogRunFilter, bind: Bind): string[] {
  const { outcome, failedBy, reasonCode, replyId, landedSince, failedSince } = filter;
  const isLeft = (each: Outcome) =>
    (outcome ?? outcomes).includes(each) &&
    (each === "failed" || (failedBy === null && replyId === null && failedSince === null)) &&
    (each === "failed" || each === "delivered" || landedSince === null) &&
    (!heldSaid(filter) || openOutcomes.includes(each));
  if (reasonCode === null) {
    if (failedBy !== null) return isLeft("failed") ? [`failed_by = '${failedBy}'`] : [];
    return outcomes.filter(isLeft).map((each) => `outcome = '${each}'`);
  }
  const causes = isLeft("failed") ? failedByCauses.filter((cause) => cause === (failedBy ?? cause)) : [];
  // What stands well has no reason; that of a message still being retried is its latest deferral's.
  const deferred = isLeft("deferred");
  const ignored = isLeft("ignored") && (outcome !== null || exclusionReasons.has(reasonCode)) ? [ofIgnored] : [];
  if (causes.length === 0 && !deferred) return ignored;
  const code = bind(reasonCode);
  return [
    ...causes.map((cause) => `failed_by = '${cause}' and coalesce(terminal_reason_code, 0) = ${code}`),
    ...(deferred ? [`outcome = 'deferred' and deferral_reason_code = ${code}`] : []),
    ...ignored,
  ];
}

function heldSaid({ heldBefore, heldAfter }: LogRunFilter): boolean {
  return heldBefore !== null || heldAfter !== null;
}

const ofIgnored = "outcome = 'ignored'";

/** No index knows why a message was ignored: each is looked at. */
function reasonOfIgnored({ reasonCode }: LogRunFilter, picked: readonly string[], bind: Bind): string | null {
  return reasonCode !== null && picked.includes(ofIgnored) ? `(outcome <> 'ignored' or terminal_reason_code = ${bind(reasonCode)})` : null;
}

function recipientCondition({ recipientPrefix, exact }: LogRunFilter, bind: Bind): string | null {
  if (!recipientPrefix) return null;
  const prefix = bind(recipientPrefix);
  return exact ? `recipient = ${prefix}` : `recipient >= ${prefix} and recipient < ${prefix} || U&'\\+10FFFF'`;
}

function all(conditions: (string | null)[]): string | null {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? null : given.join(" and ");
}
