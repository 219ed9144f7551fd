"use client";

import { useState } from "react";
import { ProblemLine } from "@/components/auth/problem-line";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { TextField } from "@/components/ui/text-field";
import { takeFocus } from "@/lib/client/take-focus";
import { useWording } from "@/lib/client/use-wording";
import { findRuleFaults, type ListedRule } from "@/lib/contract/bounce-rules";
import { ownRuleLimits } from "@/lib/domain/qualification/own-rules";
import type { RuleActions } from "./rule-actions";
import { useRuleAction } from "./use-rule-action";
import { VerdictFields } from "./verdict-fields";

type RuleFormProps = {
  /** The rule that is worded anew; null for a new one. */
  rule: ListedRule | null;
  /** The same rule as it is worded now: somebody else may have reworded or retired it meanwhile. */
  current: ListedRule | null;
  seen: readonly string[];
  actions: RuleActions;
  done: () => void;
  /** Whether one was saved just now. */
  saved: boolean;
};

export function RuleForm({ rule, current, seen, actions, done, saved }: RuleFormProps) {
  const { t } = useWording();
  const { run, isPending, problem } = useRuleAction();
  const [faults, setFaults] = useState<ReturnType<typeof findRuleFaults>>(new Set());
  const isRetired = rule !== null && current === null;
  const faultOf = (field: "name" | "phrase" | "smtpCode" | "enhancedCode") => (faults.has(field) ? t(`bounceRules.fault.${field}`) : null);
  return (
    <Panel title={rule ? t("bounceRules.changeTitle", { name: rule.name }) : t("bounceRules.new")} hint={seen.length === 0 ? null : t("bounceRules.fromNowOn")}>
      <form
        noValidate
        className="max-w-md space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (isRetired) return;
          const said = wordsOf(new FormData(event.currentTarget));
          const found = findRuleFaults(said);
          setFaults(found);
          if (found.size === 0) run(() => (rule ? actions.change({ ...said, id: (current ?? rule).id, seen }) : actions.add({ ...said, seen })), done);
        }}
      >
        <TextField
          ref={rule ? takeFocus : null}
          label={t("bounceRules.name")}
          name="name"
          autoComplete="off"
          maxLength={ownRuleLimits.name}
          defaultValue={rule?.name}
          error={faultOf("name")}
        />
        <fieldset className="rounded-control border px-3 pt-1 pb-3" aria-describedby={faults.has("conditions") ? "no-condition" : undefined}>
          <legend className="px-1 text-sm text-muted">{t("bounceRules.conditions")}</legend>
          <div className="space-y-3">
            {conditions.map(({ name, ...field }) => (
              <TextField
                key={name}
                label={t(`bounceRules.${name}`)}
                hint={t(`bounceRules.${name}Hint`)}
                name={name}
                autoComplete="off"
                defaultValue={rule?.[name] ?? ""}
                error={faultOf(name)}
                {...field}
              />
            ))}
            {faults.has("conditions") ? (
              <p id="no-condition" role="alert" className="text-sm font-medium">
                {t("auth.problem.no-condition")}
              </p>
            ) : null}
          </div>
        </fieldset>
        <VerdictFields rule={rule} />
        {isRetired ? (
          <p role="alert" className="font-medium text-pretty">
            {t("bounceRules.isRetired")}
          </p>
        ) : (
          <ProblemLine problem={problem} />
        )}
        <div className="flex flex-wrap items-center gap-2">
          {isRetired ? null : (
            <Button type="submit" variant={rule ? "strong" : "plain"} disabled={isPending}>
              {rule ? t("bounceRules.save") : t("bounceRules.add")}
            </Button>
          )}
          {rule ? (
            <Button variant="ghost" onClick={done}>
              {t(isRetired ? "bounceRules.close" : "bounceRules.cancel")}
            </Button>
          ) : null}
          <p role="status" className="text-sm text-muted">
            {saved && !rule && problem === null && faults.size === 0 ? t("bounceRules.saved") : null}
          </p>
        </div>
      </form>
    </Panel>
  );
}

/** Fields of what must hold of a bounce, each for itself. */
const conditions = [
  { name: "phrase", maxLength: ownRuleLimits.phrase },
  { name: "smtpCode", maxLength: 3, inputMode: "numeric" },
  { name: "enhancedCode", maxLength: 11 },
] as const;

function wordsOf(form: FormData): Record<string, string> {
  const text = (name: string) => String(form.get(name) ?? "");
  const type = text("type");
  return {
    name: text("name"),
    phrase: text("phrase"),
    smtpCode: text("smtpCode"),
    enhancedCode: text("enhancedCode"),
    type,
    reasonCode: type === "not-a-failure" ? "25" : text("reasonCode"),
  };
}
