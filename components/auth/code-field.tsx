import { TextField } from "@/components/ui/text-field";
import { useWording } from "@/lib/client/use-wording";

/** Six digits of an authenticator app, which some show with a space between. */
export function CodeField({ hint = null }: { hint?: string | null }) {
  const { t } = useWording();
  return (
    <TextField
      label={t("auth.factor.code")}
      hint={hint}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="\s*[0-9]{3}\s*[0-9]{3}\s*"
      maxLength={9}
      required
      className="font-mono tracking-widest"
    />
  );
}
