import type { FailureType, Qualification } from "./qualification";
import { type Failure, matchedPart, qualifyFailure } from "./qualify";

/** What must hold of a bounce: all that is given. */
export type OwnConditions = {
  /** RFC 3463: "5.1.1", or "5.1.*", or "5.*.*". */
  enhancedCode: string | null;
  /** SMTP basic code, 200..599. */
  smtpCode: number | null;
  /** Words of the reply, in any case, whatever white space parts them. */
  phrase: string | null;
};

/** A rule that an administrator wrote for bounces after acceptance, as it is worded now. */
export type OwnRule = OwnConditions & { id: OwnRuleId; type: FailureType; reasonCode: number };

/** The rule, and which of its wordings: never given twice, for the events keep it. */
export type OwnRuleId = `own.${number}.${number}`;

export const ownRuleLimits = { rules: 200, name: 80, phrase: 200, shortestPhrase: 2 } as const;
export const enhancedCodePattern = /^[245]\.(?:\d{1,3}\.(?:\d{1,3}|\*)|\*\.\*)$/;

/** Campaign's reasons for a failure that is heard of after sending; the others are a sender's for leaving somebody out, or of other channels. */
export const bounceReasonCodes = [0, 1, 2, 3, 4, 5, 7, 20, 25] as const;

export function ownRuleId(rule: number, wording: number): OwnRuleId {
  return `own.${rule}.${wording}`;
}

/** The rule and the wording that an id names; null for a rule that is not the workspace's own. */
export function parseOwnRuleId(id: string): { rule: number; wording: number } | null {
  const [, rule, wording] = /^own\.([1-9]\d{0,8})\.([1-9]\d{0,8})$/.exec(id) ?? [];
  return rule === undefined || wording === undefined ? null : { rule: Number(rule), wording: Number(wording) };
}

/** Whether the verdict is one that a rule may give: only what is no failure has the reason that says so. */
export function isOwnVerdict({ type, reasonCode }: Pick<Qualification, "type" | "reasonCode">): boolean {
  return bounceReasonCodes.some((code) => code === reasonCode) && (type === "not-a-failure") === (reasonCode === 25);
}

/** Verdict on a bounce after acceptance: the first of the workspace's own rules that matches; else what holds for every failure. */
export function lateBounceQualifier(own: readonly OwnRule[]): (failure: Failure) => Qualification {
  const prepared = own.map((rule) => ({ rule, matches: matcherOf(rule) }));
  return (failure) => {
    const text = folded(matchedPart(failure.text));
    const found = prepared.find(({ matches }) => matches(failure, text))?.rule;
    return found ? { type: found.type, reasonCode: found.reasonCode, ruleId: found.id } : qualifyFailure(failure);
  };
}

type Matcher = (failure: Pick<Failure, "smtpCode" | "enhancedCode">, text: string) => boolean;

/** A rule without any condition matches nothing: it would decide on everything. */
function matcherOf({ enhancedCode, smtpCode, phrase }: OwnConditions): Matcher {
  const words = phrase === null ? null : folded(phrase);
  if (enhancedCode === null && smtpCode === null && words === null) return () => false;
  return (failure, text) =>
    (smtpCode === null || failure.smtpCode === smtpCode) &&
    (enhancedCode === null || isWithin(failure.enhancedCode, enhancedCode)) &&
    (words === null || text.includes(words));
}

function isWithin(code: string | null, pattern: string): boolean {
  if (code === null) return false;
  const parts = code.split(".");
  return pattern.split(".").every((part, i) => part === "*" || part === parts[i]);
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ");
}
