import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { Wording } from "@/lib/view/wording";

export type PasswordProblem =
  | { type: "wrong" }
  | { type: "wait"; seconds: number } /** It was right, and the browser did not keep that. */
  | { type: "unkept" };

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
            error={problem && sentence(w, problem)}
            type="password"
            name="password"
            required
            maxLength={200}
            autoComplete="off"
          />
        </div>
        {problem?.type === "unkept" ? (
          <a href={`/s/${token}`} target="_blank" rel="noopener noreferrer" className="mt-2 inline-block underline">
            {w.t("share.passwordAlone")}
          </a>
        ) : null}
        <Button type="submit" variant="strong" className="mt-4 min-h-10 w-full">
          {w.t("share.passwordOpen")}
        </Button>
      </form>
    </div>
  );
}

function sentence(w: Wording, problem: PasswordProblem): string {
  if (problem.type === "wait") return w.t("share.passwordWait", { span: w.span(problem.seconds) });
  return w.t(problem.type === "wrong" ? "share.passwordWrong" : "share.passwordUnkept");
}
