"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Instant } from "@/components/ui/instant";
import { useWording } from "@/lib/client/use-wording";
import type { ListedRule } from "@/lib/contract/bounce-rules";
import { conditionWords, verdictWords } from "@/lib/view/bounce-rule-words";

type RuleItemProps = {
  rule: ListedRule;
  place: number;
  isLast: boolean;
  isPending: boolean;
  change: () => void;
  move: (by: "up" | "down") => void;
  retire: () => void;
};

/** One rule in words, and what can be done with it. */
export function RuleItem({ rule, place, isLast, isPending, change, move, retire }: RuleItemProps) {
  const w = useWording();
  const [sure, setSure] = useState(false);
  const named = <span className="sr-only"> {rule.name}</span>;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="flex min-w-0 flex-1 basis-72 gap-3">
        <span className="w-6 shrink-0 text-right text-muted tabular-nums">{place}</span>
        <div className="min-w-0">
          <h3 className="font-medium wrap-anywhere">{rule.name}</h3>
          <p className="text-pretty wrap-anywhere">
            {w.t("bounceRules.reads", { conditions: conditionWords(rule, w).join(w.t("bounceRules.and")), verdict: verdictWords(rule, w) })}
          </p>
          <p className="mt-0.5 text-sm wrap-anywhere text-muted">
            <span className="font-mono">{rule.id}</span> · {rule.writtenBy} · <Instant at={rule.writtenAt} />
          </p>
        </div>
      </div>
      <div className="no-print -ml-2 flex flex-wrap items-center">
        {sure ? (
          <>
            <Button variant="strong" disabled={isPending} onClick={retire}>
              {w.t("bounceRules.retireSure")}
              {named}
            </Button>
            <Button variant="ghost" onClick={() => setSure(false)}>
              {w.t("bounceRules.keep")}
              {named}
            </Button>
          </>
        ) : (
          <>
            <Button variant="ghost" className="disabled:opacity-40" disabled={isPending || place === 1} onClick={() => move("up")}>
              <span aria-hidden="true">↑</span>
              <span className="sr-only">{w.t("bounceRules.up")}</span>
              {named}
            </Button>
            <Button variant="ghost" className="disabled:opacity-40" disabled={isPending || isLast} onClick={() => move("down")}>
              <span aria-hidden="true">↓</span>
              <span className="sr-only">{w.t("bounceRules.down")}</span>
              {named}
            </Button>
            <Button variant="ghost" disabled={isPending} onClick={change}>
              {w.t("bounceRules.change")}
              {named}
            </Button>
            <Button variant="ghost" disabled={isPending} onClick={() => setSure(true)}>
              {w.t("bounceRules.retire")}
              {named}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
