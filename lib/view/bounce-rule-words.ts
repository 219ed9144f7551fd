import type { OwnRuleWording } from "@/lib/contract/log";
import type { OwnConditions } from "@/lib/domain/qualification/own-rules";
import type { FailureType } from "@/lib/domain/qualification/qualification";
import { reasonWords } from "./reason-words";
import type { Wording } from "./wording";

/** What a rule asks of a bounce, one sentence part each; all of them must hold. */
export function conditionWords({ smtpCode, enhancedCode, phrase }: OwnConditions, { t }: Wording): string[] {
  return [
    ...(phrase === null ? [] : [t("bounceRules.if.phrase", { phrase })]),
    ...(smtpCode === null ? [] : [t("bounceRules.if.smtpCode", { code: String(smtpCode) })]),
    ...(enhancedCode === null ? [] : [t("bounceRules.if.enhancedCode", { code: enhancedCode })]),
  ];
}

/** What a rule makes of a bounce. */
export function verdictWords({ type, reasonCode }: { type: FailureType; reasonCode: number }, w: Wording): string {
  if (type === "not-a-failure") return w.t("bounceRules.then.nothing");
  return w.t("bounceRules.then.fails", { reason: reasonWords({ code: reasonCode, failedBy: "undetermined" }, w), type: w.t(`failureType.${type}`) });
}

/** A rule by its id; one of the workspace's own by its name too. */
export function ruleWords(ruleId: string, own: readonly OwnRuleWording[], { t }: Wording): string {
  const rule = own.find(({ id }) => id === ruleId);
  return rule ? t("bounceRules.named", { id: ruleId, name: rule.name }) : ruleId;
}

/** What an own rule said when it decided. */
export function wordingThen(rule: OwnRuleWording, w: Wording): string {
  return w.t("bounceRules.saidThen", {
    name: rule.name,
    wording: String(rule.wording),
    conditions: conditionWords(rule, w).join(w.t("bounceRules.and")),
    verdict: verdictWords(rule, w),
  });
}
