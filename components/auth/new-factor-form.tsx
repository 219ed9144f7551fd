"use client";

import { Button } from "@/components/ui/button";
import { takeFocus } from "@/lib/client/take-focus";
import { useWording } from "@/lib/client/use-wording";
import type { NewSecondFactor } from "@/lib/contract/people";
import { CodeField } from "./code-field";
import { ProblemLine } from "./problem-line";
import { QrCode } from "./qr-code";
import type { SecondFactorActions } from "./second-factor-panel";
import { useAct } from "./use-act";

type NewFactorFormProps = { begun: NewSecondFactor; finish: SecondFactorActions["finish"]; onFinished: (codes: readonly string[]) => void };

/** What the app takes in, and the first code that it makes of it. */
export function NewFactorForm({ begun: { qr, key }, finish, onFinished }: NewFactorFormProps) {
  const { t } = useWording();
  const { run, isPending, problem } = useAct();
  return (
    <form
      className="max-w-sm space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        const given = Object.fromEntries(new FormData(event.currentTarget));
        run(
          () => finish(given),
          ({ codes }) => onFinished(codes),
        );
      }}
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
      <ProblemLine problem={problem} />
      <Button type="submit" variant="strong" disabled={isPending}>
        {t("auth.factor.finish")}
      </Button>
    </form>
  );
}
