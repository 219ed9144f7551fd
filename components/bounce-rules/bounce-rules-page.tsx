"use client";

import { useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { useWording } from "@/lib/client/use-wording";
import type { BuiltInRule, ListedRule } from "@/lib/contract/bounce-rules";
import { findRewordedRule } from "@/lib/view/find-reworded-rule";
import { BuiltInPanel } from "./built-in-panel";
import type { RuleActions, TryReply } from "./rule-actions";
import { RuleForm } from "./rule-form";
import { RuleList } from "./rule-list";
import { TryPanel } from "./try-panel";

type BounceRulesPageProps = { own: readonly ListedRule[]; builtIn: readonly BuiltInRule[]; actions: RuleActions; tryReply: TryReply };

/** The rules for bounces after acceptance: the workspace's own, and what holds where none of them matches. */
export function BounceRulesPage({ own, builtIn, actions, tryReply }: BounceRulesPageProps) {
  const { t } = useWording();
  const [changed, setChanged] = useState<ListedRule | null>(null);
  const [saved, setSaved] = useState(0);
  const seen = own.map(({ id }) => id);
  const done = () => {
    setChanged(null);
    setSaved((n) => n + 1);
  };
  return (
    <>
      <PageTitle title={t("bounceRules.title")} hint={t("bounceRules.hint")} />
      <div className="grid items-start gap-gutter xl:grid-cols-[2fr_1fr] xl:grid-rows-[auto_1fr]">
        <Panel title={t("bounceRules.own")} hint={t("bounceRules.ownHint")}>
          {own.length === 0 ? (
            <EmptyState title={t("bounceRules.none")}>
              <p>{t("bounceRules.noneWhy")}</p>
              <p>{t("bounceRules.fromNowOn")}</p>
            </EmptyState>
          ) : (
            <RuleList rules={own} seen={seen} actions={actions} change={setChanged} />
          )}
        </Panel>
        <div className="grid min-w-0 gap-gutter xl:row-span-2">
          <RuleForm
            key={changed?.id ?? `new ${saved}`}
            rule={changed}
            current={changed && findRewordedRule(own, changed.id)}
            seen={seen}
            actions={actions}
            done={done}
            saved={saved > 0}
          />
          <TryPanel tryReply={tryReply} />
        </div>
        <BuiltInPanel rules={builtIn} />
      </div>
    </>
  );
}
