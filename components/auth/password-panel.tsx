"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { PasswordField } from "@/components/ui/password-field";
import { useWording } from "@/lib/client/use-wording";
import type { Done } from "@/lib/contract/people";
import { NewPasswordField } from "./new-password-field";
import { ProblemLine } from "./problem-line";
import { useAct } from "./use-act";

export function PasswordPanel({ change, onChanged }: { change: (form: unknown) => Promise<Done>; onChanged: () => void }) {
  const { t } = useWording();
  const { run, isPending, problem } = useAct();
  const [changed, setChanged] = useState(false);
  const [times, setTimes] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  return (
    <Panel title={t("auth.account.passwordTitle")} hint={t("auth.account.passwordHint")}>
      <form
        ref={form}
        className="max-w-sm space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          const given = Object.fromEntries(new FormData(event.currentTarget));
          setChanged(false);
          run(
            () => change(given),
            () => {
              setChanged(true);
              setTimes(times + 1);
              form.current?.reset();
              onChanged();
            },
          );
        }}
      >
        <PasswordField label={t("auth.account.current")} name="current" autoComplete="current-password" required />
        <NewPasswordField key={times} label={t("auth.account.new")} />
        <ProblemLine problem={problem} />
        <div className="flex items-center gap-3">
          <Button type="submit" disabled={isPending}>
            {t("auth.account.change")}
          </Button>
          <span role="status" className="text-sm text-muted">
            {changed ? t("auth.account.changed") : null}
          </span>
        </div>
      </form>
    </Panel>
  );
}
