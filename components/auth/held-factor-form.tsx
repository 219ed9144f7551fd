"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { useWording } from "@/lib/client/use-wording";
import { ProblemLine } from "./problem-line";
import type { SecondFactorActions } from "./second-factor-panel";
import { useAct } from "./use-act";

type HeldFactorFormProps = Pick<SecondFactorActions, "renew" | "end"> & { onRenewed: (codes: readonly string[]) => void; onEnded: () => void };

/** What may be done with a second factor that holds: both take the password. */
export function HeldFactorForm({ renew, end, onRenewed, onEnded }: HeldFactorFormProps) {
  const { t } = useWording();
  const { run, isPending, problem } = useAct();
  const form = useRef<HTMLFormElement>(null);
  const given = () => Object.fromEntries(new FormData(form.current ?? undefined));
  const renewNow = () => {
    const asked = given();
    run(
      () => renew(asked),
      ({ codes }) => {
        form.current?.reset();
        onRenewed(codes);
      },
    );
  };
  const endNow = () => {
    const asked = given();
    if (form.current?.reportValidity()) run(() => end(asked), onEnded);
  };
  return (
    <form
      ref={form}
      className="max-w-sm space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        renewNow();
      }}
    >
      <PasswordField label={t("auth.account.current")} name="password" autoComplete="current-password" required />
      <ProblemLine problem={problem} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={isPending}>
          {t("auth.factor.renew")}
        </Button>
        <Button variant="ghost" disabled={isPending} onClick={endNow}>
          {t("auth.factor.end")}
        </Button>
      </div>
    </form>
  );
}
