"use client";

import { Button } from "@/components/ui/button";
import { takeFocus } from "@/lib/client/take-focus";
import { useWording } from "@/lib/client/use-wording";
import type { NewSecondFactor } from "@/lib/contract/people";
import { ActForm } from "./act-form";
import { CodeField } from "./code-field";
import { QrCode } from "./qr-code";
import type { SecondFactorActions } from "./second-factor-panel";

type NewFactorFormProps = { begun: NewSecondFactor; finish: SecondFactorActions["finish"]; onFinished: (codes: readonly string[]) => void };

/** What the app takes in, and the first code that it makes of it. */
export function NewFactorForm({ begun: { qr, key }, finish, onFinished }: NewFactorFormProps) {
  const { t } = useWording();
  return (
    <ActForm
      act={finish}
      then={({ codes }) => onFinished(codes)}
      className="max-w-sm space-y-3"
      buttons={(isPending) => (
        <Button type="submit" variant="strong" disabled={isPending}>
          {t("auth.factor.finish")}
        </Button>
      )}
    >
      <p ref={takeFocus} tabIndex={-1} className="text-pretty outline-none">
        {t("auth.factor.scan")}
      </p>
      <QrCode drawing={qr} label={t("auth.factor.qr")} />
      <p>
        <span className="block text-sm text-muted">{t("auth.factor.key")}</span>
        <code className="font-mono text-sm wrap-anywhere select-all">{key}</code>
      </p>
      <CodeField />
    </ActForm>
  );
}
