import { useWording } from "@/lib/client/use-wording";
import { passwordStrength } from "@/lib/view/password-strength";

const filled = { short: 0, weak: 1, fair: 2, strong: 3 } as const;

/** How hard what is typed is to guess, in words and as three bars. */
export function PasswordStrengthLine({ password }: { password: string }) {
  const { t } = useWording();
  const strength = passwordStrength(password);
  const words = password === "" ? "" : strength.level === "short" ? t("auth.strength.short", { n: strength.missing }) : t(`auth.strength.${strength.level}`);
  return (
    <div className="mt-1.5 flex items-center gap-2 text-sm">
      <span aria-hidden="true" className="flex gap-1">
        {[1, 2, 3].map((bar) => (
          <span key={bar} className={`h-1 w-8 rounded-bar ${bar <= filled[strength.level] ? "bg-ink" : "bg-line"}`} />
        ))}
      </span>
      <span role="status" className="min-h-5 text-muted">
        {words}
      </span>
    </div>
  );
}
