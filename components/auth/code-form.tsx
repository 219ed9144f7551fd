"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { command } from "@/components/ui/command";
import { TextField } from "@/components/ui/text-field";
import { useWording } from "@/lib/client/use-wording";
import type { Done } from "@/lib/contract/people";
import { CodeField } from "./code-field";
import { GateForm } from "./gate-form";

/** Asks for a code of the app, or for a recovery code in its place. */
export function CodeForm({ verify, next }: { verify: (form: unknown) => Promise<Done>; next: string }) {
  const { t } = useWording();
  const [kind, setKind] = useState<"app" | "recovery">("app");
  return (
    <>
      <GateForm key={kind} act={(fields) => verify({ ...fields, kind })} next={next} submit={t("auth.signIn")}>
        {kind === "app" ? (
          <CodeField hint={t("auth.factor.signInHint")} />
        ) : (
          <TextField label={t("auth.factor.recoveryCode")} hint={t("auth.factor.recoveryHint")} name="code" autoComplete="off" spellCheck={false} required />
        )}
      </GateForm>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button variant="ghost" className="-ml-3" onClick={() => setKind(kind === "app" ? "recovery" : "app")}>
          {t(kind === "app" ? "auth.factor.useRecovery" : "auth.factor.useApp")}
        </Button>
        <Link className="opens text-sm text-muted" href="/sign-in">
          {t("auth.factor.startAnew")}
        </Link>
      </div>
      <p className="text-sm text-pretty text-muted">{t.rich("auth.factor.lost", { command })}</p>
    </>
  );
}
