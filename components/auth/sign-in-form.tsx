"use client";

import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import { useWording } from "@/lib/client/use-wording";
import type { Done, SignedIn } from "@/lib/contract/people";
import { GateForm } from "./gate-form";

export function SignInForm({ signIn, next }: { signIn: (form: unknown) => Promise<Done<SignedIn>>; next: string }) {
  const { t } = useWording();
  return (
    <GateForm act={signIn} next={next} submit={t("auth.signIn")}>
      <TextField label={t("auth.email")} name="email" type="email" autoComplete="username" required />
      <PasswordField label={t("auth.password")} name="password" autoComplete="current-password" required />
    </GateForm>
  );
}
