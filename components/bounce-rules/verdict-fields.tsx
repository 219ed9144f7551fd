"use client";

import { useState } from "react";
import { SelectField } from "@/components/ui/select-field";
import { useWording } from "@/lib/client/use-wording";
import type { ListedRule } from "@/lib/contract/bounce-rules";
import { bounceReasonCodes } from "@/lib/domain/qualification/own-rules";
import { failureTypes } from "@/lib/domain/qualification/qualification";
import { reasonWords } from "@/lib/view/reason-words";

/** The reason that most failures of a type have. */
const usualReasons: Record<string, number> = { hard: 1, soft: 5, block: 20, admin: 20 };

/** What a rule makes of a bounce. What is no failure has no reason. */
export function VerdictFields({ rule }: { rule: Pick<ListedRule, "type" | "reasonCode"> | null }) {
  const w = useWording();
  const [type, setType] = useState<string>(rule?.type ?? "not-a-failure");
  const reasons = bounceReasonCodes
    .filter((code) => code !== 25)
    .map((code) => ({ value: String(code), label: reasonWords({ code, failedBy: "undetermined" }, w) }));
  return (
    <>
      <SelectField
        label={w.t("bounceRules.type")}
        name="type"
        options={failureTypes.map((each) => ({ value: each, label: w.t(`failureType.${each}`) }))}
        value={type}
        onChange={(event) => setType(event.target.value)}
        hint={type === "not-a-failure" ? w.t("bounceRules.notAFailureHint") : w.t("bounceRules.failureHint")}
      />
      {type === "not-a-failure" ? null : (
        <SelectField
          label={w.t("bounceRules.reason")}
          name="reasonCode"
          key={type}
          options={reasons}
          defaultValue={String(rule && rule.type === type ? rule.reasonCode : (usualReasons[type] ?? 0))}
        />
      )}
    </>
  );
}
