"use client";

import { useRouter } from "next/navigation";
import { Panel } from "@/components/ui/panel";
import { useWording } from "@/lib/client/use-wording";
import type { Done } from "@/lib/contract/people";
import { ProblemLine } from "./problem-line";
import { useAct } from "./use-act";

type RulesPanelProps = { secondFactorForAdmins: boolean; change: (form: unknown) => Promise<Done> };

/** What is demanded of people. */
export function RulesPanel({ secondFactorForAdmins, change }: RulesPanelProps) {
  const { t } = useWording();
  const router = useRouter();
  const { run, isPending, problem } = useAct();
  return (
    <Panel title={t("auth.rules.title")}>
      <label className="flex items-baseline gap-2">
        <input
          type="checkbox"
          checked={secondFactorForAdmins}
          disabled={isPending}
          aria-describedby="second-factor-rule"
          onChange={(event) => {
            const holds = event.target.checked;
            run(
              () => change({ secondFactorForAdmins: holds }),
              () => router.refresh(),
            );
          }}
        />
        {t("auth.rules.secondFactorForAdmins")}
      </label>
      <p id="second-factor-rule" className="mt-1 text-sm text-pretty text-muted">
        {t("auth.rules.secondFactorHint")}
      </p>
      <ProblemLine problem={problem} />
    </Panel>
  );
}
