export type Bind = (value: unknown) => string;

/** What no index of the log holds in order of recipient. Hosts are ids of table hosts, 0 if none is; instants are epoch ms. */
export type LogRest = {
  complained: boolean | null;
  /** How the recipient's address begins, lower-cased. */
  recipientPrefix: string | null;
  /** `recipientPrefix` is all of it. */
  exact: boolean;
  /** Domains of recipients, any of them. */
  domains: readonly string[] | null;
  /** Domains that none of the recipients has. */
  notDomains: readonly string[] | null;
  /** Id of a folded SMTP reply, 0 if none is. Only failures have one. */
  replyId: number | null;
  mxId: number | null;
  ipId: number | null;
  attempts: { least: number; most: number | null } | null;
  /** Held by the MTA since this instant or longer, and still open. */
  heldBefore: number | null;
  /** Held by the MTA since after this instant, and still open. */
  heldAfter: number | null;
  /** About the last event: from is included, to is not. */
  from: number | null;
  to: number | null;
  /** Landed at this instant or later, also what was bounced back since. */
  landedSince: number | null;
  /** Failed at this instant or later. */
  failedSince: number | null;
  /** Start of a minute: outcome, cause and complaint are asked of the messages as they stood then, all else as it is now. */
  asOf: number | null;
};

/** The expression that the index by domain is over. */
export const recipientDomain = "split_part(recipient, '@', -1)";

type Conditions = { domain: string | null; reply: string | null; others: string | null };

/** SQL of a filter's conditions on single rows, null where there is none. */
export function conditionsOf(rest: LogRest, bind: Bind): Conditions {
  const { domains, replyId, mxId, ipId, attempts, heldBefore, heldAfter, notDomains, from, to, landedSince, failedSince } = rest;
  const others = [
    mxId === null ? null : `mx_id = ${bind(mxId)}`,
    ipId === null ? null : `ip_id = ${bind(ipId)}`,
    attempts === null ? null : `greatest(attempt_events, max_attempt) >= ${bind(attempts.least)}`,
    attempts === null || attempts.most === null ? null : `greatest(attempt_events, max_attempt) <= ${bind(attempts.most)}`,
    heldBefore === null ? null : `held_since <= ${bind(new Date(heldBefore).toISOString())}`,
    heldAfter === null ? null : `held_since > ${bind(new Date(heldAfter).toISOString())}`,
    notDomains === null ? null : `${recipientDomain} not in (${notDomains.map((each) => bind(each)).join(", ")})`,
    from === null ? null : `last_event_at >= ${bind(new Date(from).toISOString())}`,
    to === null ? null : `last_event_at < ${bind(new Date(to).toISOString())}`,
    landedSince === null ? null : `delivered_at >= ${bind(new Date(landedSince).toISOString())}`,
    failedSince === null ? null : `booked_at >= ${bind(new Date(failedSince).toISOString())}`,
  ].filter((condition) => condition !== null);
  const domain = domains === null ? null : `${recipientDomain} in (${domains.map((each) => bind(each)).join(", ")})`;
  const reply = replyId === null ? null : `reply_id = ${bind(replyId)}`;
  return { domain, reply, others: others.length === 0 ? null : others.join(" and ") };
}
