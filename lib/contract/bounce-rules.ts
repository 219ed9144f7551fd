import * as z from "zod/mini";
import { bounceClasses } from "@/lib/domain/qualification/bounce-classes";
import { enhancedCodePattern, isOwnVerdict, type OwnConditions, ownRuleLimits } from "@/lib/domain/qualification/own-rules";
import { type FailureType, failureTypes } from "@/lib/domain/qualification/qualification";

/** What is left blank is no condition. */
const blank = z.pipe(
  z.string().check(z.trim(), z.maxLength(0)),
  z.transform(() => null),
);
const enhancedCode = z.union([z.string().check(z.trim(), z.regex(enhancedCodePattern)), blank]);
const smtpCode = z.union([
  z.pipe(
    z.string().check(z.trim(), z.regex(/^[245]\d\d$/)),
    z.transform((digits) => Number(digits)),
  ),
  blank,
]);
const storable = z.regex(/^\P{Cc}*$/u);
const phrase = z.union([z.string().check(z.trim(), z.minLength(ownRuleLimits.shortestPhrase), z.maxLength(ownRuleLimits.phrase), storable), blank]);
const ruleId = z.string().check(z.maxLength(30), z.regex(/^own\.\d+\.\d+$/));
/** Ids of the rules in the order in which somebody saw them. */
const seen = z.array(ruleId).check(z.maxLength(ownRuleLimits.rules));

const conditions = z.object({ enhancedCode, smtpCode, phrase });
const verdict = z.object({ type: z.enum(failureTypes), reasonCode: z.coerce.number().check(z.int()) });

/** What a rule says, as a form holds it. */
export const bounceRuleForm = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(ownRuleLimits.name), storable),
  ...conditions.shape,
  ...verdict.shape,
});
export type BounceRuleWords = z.output<typeof bounceRuleForm>;
const fields = ["name", "enhancedCode", "smtpCode", "phrase", "type", "reasonCode"] as const satisfies readonly (keyof BounceRuleWords)[];
export type RuleFault = (typeof fields)[number] | "conditions";

export const addRuleForm = z.extend(bounceRuleForm, { seen });
export const changeRuleForm = z.extend(bounceRuleForm, { id: ruleId, seen });
export const moveRuleForm = z.object({ id: ruleId, by: z.enum(["up", "down"]), seen });
export const retireRuleForm = z.object({ id: ruleId, seen });
export const tryForm = z.object({
  reply: z.string().check(z.trim(), z.minLength(1), z.maxLength(10_000)),
  bounceClass: z.nullable(z.int().check(z.refine((number) => bounceClasses.some((each) => each.number === number)))),
});

/** All that is missing or cannot be right in a rule, by field. `conditions` is missing where there is none at all. */
export function findRuleFaults(form: unknown): ReadonlySet<RuleFault> {
  const issues = bounceRuleForm.safeParse(form).error?.issues ?? [];
  const faults = new Set<RuleFault>(fields.filter((field) => issues.some(({ path }) => path[0] === field)));
  const [given, decided] = [conditions.safeParse(form), verdict.safeParse(form)];
  if (given.success && !hasCondition(given.data)) faults.add("conditions");
  if (decided.success && !isOwnVerdict(decided.data)) faults.add("reasonCode");
  return faults;
}

export function hasCondition(said: OwnConditions): boolean {
  return said.enhancedCode !== null || said.smtpCode !== null || said.phrase !== null;
}

/** A rule of the workspace's own, as it is worded now. */
export type ListedRule = BounceRuleWords & { id: string; writtenBy: string; writtenAt: string };
/** A rule that holds for every failure: what must match, as patterns. */
export type BuiltInRule = {
  id: string;
  source: string;
  bounceClass: number | null;
  enhancedCode: string | null;
  smtpCode: string | null;
  text: string | null;
  type: FailureType;
  reasonCode: number;
};
/** What would become of a reply, and what was read from it. */
export type Tried = { smtpCode: number | null; enhancedCode: string | null; type: FailureType; reasonCode: number; ruleId: string; name: string | null };
