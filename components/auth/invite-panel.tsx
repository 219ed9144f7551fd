"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { TextField } from "@/components/ui/text-field";
import { useWording } from "@/lib/client/use-wording";
import { type Done, type Person, roleNames } from "@/lib/contract/people";
import { ProblemLine } from "./problem-line";
import { RoleField } from "./role-field";
import { SecretOnce } from "./secret-once";
import { useAct } from "./use-act";

export function InvitePanel({ invite }: { invite: (form: unknown) => Promise<Done<{ path: string }>> }) {
  const { t } = useWording();
  const router = useRouter();
  const { run, isPending, problem } = useAct();
  const [role, setRole] = useState<Person["role"]>("marketer");
  const [link, setLink] = useState<string | null>(null);
  return (
    <Panel title={t("auth.people.inviteTitle")} hint={t("auth.people.inviteHint")}>
      <form
        className="max-w-sm space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          setLink(null);
          run(
            () => invite({ email: form.get("email"), role, mayUnmask: form.has("mayUnmask") }),
            ({ path }) => {
              setLink(window.location.origin + path);
              router.refresh();
            },
          );
        }}
      >
        <TextField label={t("auth.email")} name="email" type="email" autoComplete="off" required />
        <RoleField label={t("auth.people.role")} roles={roleNames} value={role} onChange={setRole} />
        {role === "marketer" ? (
          <label className="flex items-center gap-2">
            <input type="checkbox" name="mayUnmask" /> {t("auth.people.mayUnmask")}
          </label>
        ) : null}
        <ProblemLine problem={problem} />
        <Button type="submit" variant="strong" disabled={isPending}>
          {t("auth.people.invite")}
        </Button>
      </form>
      {link === null ? null : <SecretOnce title={t("auth.people.linkTitle")} secret={link} />}
    </Panel>
  );
}
