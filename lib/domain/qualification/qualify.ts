import { findBounceClass } from "./bounce-classes";
import type { Qualification } from "./qualification";
import { reasonName } from "./reasons";
import { type Rule, rules } from "./rules";

export type Failure = {
  /** Momentum's numbering. */
  bounceClass: number | null;
  /** SMTP basic code, 200..599. */
  smtpCode: number | null;
  /** RFC 3463, "5.1.1". */
  enhancedCode: string | null;
  text: string | null;
};

/** What we conclude ourselves when validity runs out without a final word from the MTA. */
export const inferredExpiry: Qualification = { type: "undetermined", reasonCode: 3, ruleId: "validity.ran-out" };

const unqualified: Qualification = { type: "undetermined", reasonCode: 0, ruleId: "none" };

/** Hosts say why at the start; the rest of a long reply is not matched. Characters. */
export const matchedLength = 2_000;

/** The part of a reply that rules look at. */
export function matchedPart(text: string | null): string {
  return (text ?? "").slice(0, matchedLength);
}

/** Rules by which a message ran out of time, whatever its reason code. */
export const expiryRuleIds: ReadonlySet<string> = new Set([inferredExpiry.ruleId, "class.24", ...rules.filter((rule) => rule.expiry).map((rule) => rule.id)]);

/**
 * Verdict on a failure or deferral: a bounce class that Momentum defines decides; else the first rule that matches; else undetermined.
 * Sources: Momentum's bounce classification codes, RFC 3463 and the IANA registry, RFC 5321 §4.2.
 */
export function qualifyFailure(failure: Failure): Qualification {
  const known = failure.bounceClass === null ? null : findBounceClass(failure.bounceClass);
  const verdict = known ?? findRule(failure);
  return verdict ? { type: verdict.type, reasonCode: verdict.reasonCode, ruleId: verdict.id } : unqualified;
}

/** Name shown for a verdict: "Timed out" where a message ran out of time, else Campaign's name of the reason. */
export function reasonLabel(qualification: Pick<Qualification, "reasonCode" | "ruleId">): string {
  return expiryRuleIds.has(qualification.ruleId) ? "Timed out" : reasonName(qualification.reasonCode);
}

function findRule(failure: Failure): Rule | undefined {
  const smtp = failure.smtpCode === null ? "" : String(failure.smtpCode);
  const enhanced = failure.enhancedCode ?? "";
  const text = matchedPart(failure.text);
  return rules.find((rule) => matches(rule.enhanced, enhanced) && matches(rule.smtp, smtp) && matches(rule.text, text));
}

function matches(pattern: RegExp | undefined, value: string): boolean {
  return pattern === undefined || pattern.test(value);
}
