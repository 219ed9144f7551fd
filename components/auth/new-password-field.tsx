import { TextField } from "@/components/ui/text-field";
import { useWording } from "@/lib/client/use-wording";
import { shortestPassword } from "@/lib/contract/people";

export function NewPasswordField({ label }: { label: string }) {
  const { t } = useWording();
  const hint = t("auth.passwordHint", { n: String(shortestPassword) });
  return <TextField label={label} hint={hint} name="password" type="password" autoComplete="new-password" required />;
}
