"use client";

import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { useWording } from "@/lib/client/use-wording";
import type { NewSecondFactor } from "@/lib/contract/people";
import { ActForm } from "./act-form";
import type { SecondFactorActions } from "./second-factor-panel";

type StartFactorFormProps = { start: SecondFactorActions["start"]; onStarted: (begun: NewSecondFactor) => void };

export function StartFactorForm({ start, onStarted }: StartFactorFormProps) {
  const { t } = useWording();
  return (
    <ActForm
      act={start}
      then={onStarted}
      className="max-w-sm space-y-3"
      buttons={(isPending) => (
        <Button type="submit" disabled={isPending}>
          {t("auth.factor.start")}
        </Button>
      )}
    >
      <PasswordField label={t("auth.account.current")} name="password" autoComplete="current-password" required />
    </ActForm>
  );
}
