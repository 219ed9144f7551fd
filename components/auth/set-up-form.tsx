"use client";

import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useWording } from "@/lib/client/use-wording";
import type { Done, SignedIn } from "@/lib/contract/people";
import { GateForm } from "./gate-form";
import { NewPasswordField } from "./new-password-field";
import { useLinkToken } from "./use-link-token";

export function SetUpForm({ setUp }: { setUp: (form: unknown) => Promise<Done<SignedIn>> }) {
  const { t } = useWording();
  const token = useLinkToken();
  if (token === null) return <Notice>{t("auth.setUp.needsLink")}</Notice>;
  return (
    <GateForm act={(fields) => setUp({ ...fields, token })} next="/" submit={t("auth.setUp.do")} disabled={token === undefined}>
      <TextField label={t("auth.name")} name="name" autoComplete="name" required maxLength={100} />
      <TextField label={t("auth.email")} name="email" type="email" autoComplete="username" required />
      <NewPasswordField label={t("auth.password")} />
    </GateForm>
  );
}
