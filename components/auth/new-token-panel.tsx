"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useWording } from "@/lib/client/use-wording";
import { type Done, type TokenScope, tokenScopes } from "@/lib/contract/people";
import { ProblemLine } from "./problem-line";
import { RoleField } from "./role-field";
import { SecretOnce } from "./secret-once";
import { useAct } from "./use-act";

const lifetimes = [30, 90, 365] as const;

export function NewTokenPanel({ create }: { create: (form: unknown) => Promise<Done<{ token: string }>> }) {
  const { t } = useWording();
  const router = useRouter();
  const { run, isPending, problem } = useAct();
  const [role, setRole] = useState<TokenScope>("read");
  const [token, setToken] = useState<string | null>(null);
  const expiries = [...lifetimes.map((n) => ({ value: String(n), label: t("auth.tokens.days", { n }) })), { value: "0", label: t("auth.tokens.never") }];
  return (
    <Panel title={t("auth.tokens.new")}>
      <form
        className="max-w-sm space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const days = Number(form.get("days")) || null;
          setToken(null);
          run(
            () => create({ name: form.get("name"), role, days }),
            (done) => {
              setToken(done.token);
              router.refresh();
            },
          );
        }}
      >
        <TextField label={t("auth.name")} name="name" autoComplete="off" required maxLength={100} />
        <RoleField label={t("auth.tokens.scope")} roles={tokenScopes} value={role} onChange={setRole} />
        <SelectField label={t("auth.tokens.expires")} name="days" options={expiries} defaultValue="90" />
        <ProblemLine problem={problem} />
        <Button type="submit" variant="strong" disabled={isPending}>
          {t("auth.tokens.create")}
        </Button>
      </form>
      {token === null ? null : <SecretOnce title={t("auth.tokens.shownOnce")} secret={token} />}
    </Panel>
  );
}
