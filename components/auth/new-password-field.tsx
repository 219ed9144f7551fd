import { useState } from "react";
import { PasswordField } from "@/components/ui/password-field";
import { useWording } from "@/lib/client/use-wording";
import { shortestPassword } from "@/lib/contract/people";
import { PasswordStrengthLine } from "./password-strength-line";

export function NewPasswordField({ label }: { label: string }) {
  const { t } = useWording();
  const [typed, setTyped] = useState("");
  return (
    <PasswordField
      label={label}
      hint={t("auth.passwordHint", { n: String(shortestPassword) })}
      name="password"
      autoComplete="new-password"
      required
      onChange={(event) => setTyped(event.target.value)}
      after={<PasswordStrengthLine password={typed} />}
    />
  );
}
