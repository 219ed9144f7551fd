"use client";

import { ProblemLine } from "@/components/auth/problem-line";
import type { ListedRule } from "@/lib/contract/bounce-rules";
import type { RuleActions } from "./rule-actions";
import { RuleItem } from "./rule-item";
import { useRuleAction } from "./use-rule-action";

type RuleListProps = { rules: readonly ListedRule[]; seen: readonly string[]; actions: RuleActions; change: (rule: ListedRule) => void };

export function RuleList({ rules, seen, actions, change }: RuleListProps) {
  const { run, isPending, problem } = useRuleAction();
  return (
    <>
      <ol className="divide-y">
        {rules.map((rule, i) => (
          <RuleItem
            key={rule.id}
            rule={rule}
            place={i + 1}
            isLast={i === rules.length - 1}
            isPending={isPending}
            change={() => change(rule)}
            move={(by) => run(() => actions.move({ id: rule.id, by, seen }))}
            retire={() => run(() => actions.retire({ id: rule.id, seen }))}
          />
        ))}
      </ol>
      <ProblemLine problem={problem} />
    </>
  );
}
