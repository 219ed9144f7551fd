import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { Wording } from "@/lib/view/wording";

export type PasswordProblem = { type: "wrong" } | { type: "wait"; seconds: number };

/** A plain form, which works without a script. It says nothing of what the report is on. */
export function PasswordForm({ w, token, problem }: { w: Wording; token: string; problem: PasswordProblem | null }) {
  return (
    <div className="grid min-h-[70vh] place-items-center">
      <form method="post" action={`/s/${token}/password`} className="w-full max-w-sm rounded-panel border bg-panel p-6">
        <h1 className="text-lg font-semibold text-balance">{w.t("share.passwordTitle")}</h1>
        <p className="mt-1 text-muted">{w.t("share.passwordHint")}</p>
        <div className="mt-5">
          <TextField
            label={w.t("share.password")}
            error={
              problem === null ? null : problem.type === "wrong" ? w.t("share.passwordWrong") : w.t("share.passwordWait", { span: w.span(problem.seconds) })
            }
            type="password"
            name="password"
            required
            maxLength={200}
            autoComplete="off"
          />
        </div>
        <Button type="submit" variant="strong" className="mt-4 min-h-10 w-full">
          {w.t("share.passwordOpen")}
        </Button>
      </form>
    </div>
  );
}
