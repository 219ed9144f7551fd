import pg from "pg";
import { mailboxProviders } from "@/lib/domain/mailbox-provider";
import { outcomes } from "@/lib/domain/message-state";
import { type Mode, statusLabel } from "@/lib/domain/mode";
import { expiryRuleIds, reasonLabel } from "@/lib/domain/qualification/qualify";
import { reasons } from "@/lib/domain/qualification/reasons";

const literal = pg.escapeLiteral;

/** The domain's word for an outcome in a mode, as SQL over the expression that gives the outcome. */
export function labelSql(mode: Mode, outcome: string): string {
  return `case ${outcome} ${outcomes.map((value) => `when ${literal(value)} then ${literal(statusLabel(mode, value))}`).join(" ")} end`;
}

/** The domain's name of a verdict (reasonLabel), as SQL over the expressions that give its code and rule. Null without a code. */
export function reasonLabelSql(code: string, ruleId: string): string {
  const timedOut = [...expiryRuleIds];
  const named = reasons.map((reason) => `when ${reason.code} then ${literal(reasonLabel({ reasonCode: reason.code, ruleId: "" }))}`);
  return `case when ${code} is null then null
    when ${ruleId} in (${timedOut.map(literal).join(", ")}) then ${literal(reasonLabel({ reasonCode: 0, ruleId: timedOut[0] ?? "" }))}
    else case ${code} ${named.join(" ")} else 'Reason ' || ${code} end end`;
}

/** The id of the mailbox provider that a domain belongs to, as SQL over the expression that gives the domain. Null for all others. */
export function providerSql(domain: string): string {
  return `case ${mailboxProviders.map(({ id, domains }) => `when ${domain} in (${domains.map(literal).join(", ")}) then ${literal(id)}`).join(" ")} end`;
}
