"use client";

import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { useWording } from "@/lib/client/use-wording";
import type { NewSecondFactor } from "@/lib/contract/people";
import { ProblemLine } from "./problem-line";
import type { SecondFactorActions } from "./second-factor-panel";
import { useAct } from "./use-act";

type StartFactorFormProps = { start: SecondFactorActions["start"]; onStarted: (begun: NewSecondFactor) => void };

export function StartFactorForm({ start, onStarted }: StartFactorFormProps) {
  const { t } = useWording();
  const { run, isPending, problem } = useAct();
  return (
    <form
      className="max-w-sm space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        const given = Object.fromEntries(new FormData(event.currentTarget));
        run(() => start(given), onStarted);
      }}
    >
      <PasswordField label={t("auth.account.current")} name="password" autoComplete="current-password" required />
      <ProblemLine problem={problem} />
      <Button type="submit" disabled={isPending}>
        {t("auth.factor.start")}
      </Button>
    </form>
  );
}
