"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { useWording } from "@/lib/client/use-wording";
import { type Done, tokenRoleNames } from "@/lib/contract/people";
import { ProblemLine } from "./problem-line";
import { RoleField } from "./role-field";
import { SecretOnce } from "./secret-once";
import { TextField } from "./text-field";
import { useAct } from "./use-act";

const lifetimes = [30, 90, 365] as const;

export function NewTokenPanel({ create }: { create: (form: unknown) => Promise<Done<{ token: string }>> }) {
  const { t } = useWording();
  const router = useRouter();
  const { run, isPending, problem } = useAct();
  const [role, setRole] = useState<(typeof tokenRoleNames)[number]>("viewer");
  const [token, setToken] = useState<string | null>(null);
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
        <RoleField label={t("auth.tokens.scope")} roles={tokenRoleNames} value={role} onChange={setRole} />
        <label className="block">
          <span className="mb-1 block text-sm text-muted">{t("auth.tokens.expires")}</span>
          <select name="days" defaultValue="90" className="min-h-9 w-full rounded-control border border-edge bg-panel px-2.5 py-1">
            {lifetimes.map((days) => (
              <option key={days} value={days}>
                {t("auth.tokens.days", { n: days })}
              </option>
            ))}
            <option value="0">{t("auth.tokens.never")}</option>
          </select>
        </label>
        <ProblemLine problem={problem} />
        <Button type="submit" disabled={isPending}>
          {t("auth.tokens.create")}
        </Button>
      </form>
      {token === null ? null : <SecretOnce title={t("auth.tokens.shownOnce")} secret={token} />}
    </Panel>
  );
}
