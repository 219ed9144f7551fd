import type { ListedRule } from "@/lib/contract/bounce-rules";
import { parseOwnRuleId } from "@/lib/domain/qualification/own-rules";

/** A rule as it is worded now, of which somebody saw this wording or an earlier one; null once it is retired. */
export function findRewordedRule(rules: readonly ListedRule[], seenId: string): ListedRule | null {
  const wanted = parseOwnRuleId(seenId)?.rule;
  return rules.find(({ id }) => wanted !== undefined && parseOwnRuleId(id)?.rule === wanted) ?? null;
}
