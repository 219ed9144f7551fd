import type { Mode } from "@/lib/domain/mode";
import { labelSql, providerSql, reasonLabelSql } from "./log-words";

export type LogColumn =
  | "recipient"
  | "outcome"
  | "label"
  | "attempts"
  | "relayedAt"
  | "deliveredAt"
  | "lastEventAt"
  | "reasonCode"
  | "reason"
  | "reasonType"
  | "rule"
  | "smtpText"
  | "inferred"
  | "complained"
  | "messageId"
  | "failedBy"
  | "domain"
  | "provider"
  | "mx"
  | "ip"
  | "messageKey";

/** ISO 8601 UTC, to the millisecond; a third of what to_char takes. */
const iso = (column: string) => `replace((${column} at time zone 'UTC')::timestamp(3)::text, ' ', 'T') || 'Z'`;
/** What a spreadsheet would take for a formula (= + - @, tab, line ends) becomes text. Source: OWASP, CSV injection. */
const inert = (column: string) => `case when ascii(${column}) in (61, 43, 45, 64, 9, 10, 13) then '''' || ${column} else ${column} end`;
const attempts = `greatest("attemptEvents", "maxAttempt")`;
const complained = `"complainedAt" is not null`;
const hasReason = `"reasonCode" is not null and "reasonType" is not null`;
const reasonName = reasonLabelSql(`"reasonCode"`, `"ruleId"`);

const domain = `split_part(recipient, '@', -1)`;

const columns = (mode: Mode): Record<LogColumn, string> => ({
  recipient: `"shownRecipient"`,
  outcome: "outcome",
  label: labelSql(mode, "outcome"),
  attempts,
  relayedAt: iso(`"relayedAt"`),
  deliveredAt: iso(`"deliveredAt"`),
  lastEventAt: iso(`"lastEventAt"`),
  reasonCode: `"reasonCode"`,
  reason: reasonName,
  reasonType: `"reasonType"`,
  rule: `"ruleId"`,
  smtpText: `"shownText"`,
  inferred: "inferred",
  complained: `(${complained})`,
  messageId: `"shownMessageId"`,
  failedBy: `"failedBy"`,
  domain,
  provider: providerSql(domain),
  mx: "mx_host.name",
  ip: "ip_host.name",
  messageKey: `replace("messageKey"::text, '-', '')`,
});

/** What others write, and a spreadsheet may take for a formula. */
const foreign: ReadonlySet<LogColumn> = new Set(["recipient", "smtpText", "messageId", "domain", "mx", "ip", "rule"]);
const truths: ReadonlySet<LogColumn> = new Set(["inferred", "complained"]);

/** Of a CSV file: what a spreadsheet would take for a formula is text. */
export function csvColumns(mode: Mode, wanted: readonly LogColumn[]): string {
  const all = columns(mode);
  const written = (name: LogColumn) => (foreign.has(name) ? inert(`(${all[name]})`) : truths.has(name) ? `${all[name]}::text` : all[name]);
  return wanted.map((name) => `${written(name)} as "${name}"`).join(", ");
}

/** Of a JSON object, one beside the other. */
export function flatColumns(mode: Mode, wanted: readonly LogColumn[]): string {
  const all = columns(mode);
  return wanted.map((name) => `${all[name]} as "${name}"`).join(", ");
}

/** Of a JSON object as GET …/log answers it. */
export function rowColumns(mode: Mode): string {
  return `replace("messageKey"::text, '-', '') as "messageKey", "shownRecipient" as recipient,
  "shownMessageId" as "messageId", outcome, ${labelSql(mode, "outcome")} as label, ${attempts} as attempts,
  ${iso(`"relayedAt"`)} as "relayedAt", ${iso(`"deliveredAt"`)} as "deliveredAt", ${iso(`"lastEventAt"`)} as "lastEventAt",
  case when ${hasReason} then json_build_object('code', "reasonCode", 'name', ${reasonName}, 'type', "reasonType",
    'ruleId', coalesce("ruleId", 'unknown'), 'text', "shownText") end as reason,
  "failedBy", inferred, ${complained} as complained, mx_host.name as mx, ip_host.name as ip`;
}
