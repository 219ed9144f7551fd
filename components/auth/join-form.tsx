"use client";

import { TextField } from "@/components/ui/text-field";
import { useWording } from "@/lib/client/use-wording";
import type { Done, LinkFor, SignedIn } from "@/lib/contract/people";
import { GateForm } from "./gate-form";
import { NewPasswordField } from "./new-password-field";

type JoinFormProps = { token: string; kind: LinkFor["kind"]; join: (form: unknown) => Promise<Done<SignedIn>> };

export function JoinForm({ token, kind, join }: JoinFormProps) {
  const { t } = useWording();
  return (
    <GateForm act={(fields) => join({ ...fields, token })} next="/" submit={t(kind === "reset" ? "auth.join.save" : "auth.join.do")}>
      {kind === "reset" ? null : <TextField label={t("auth.name")} name="name" autoComplete="name" required maxLength={100} />}
      <NewPasswordField label={t("auth.password")} />
    </GateForm>
  );
}
