"use client";

import { Button } from "@/components/ui/button";
import { useWording } from "@/lib/client/use-wording";
import { type Done, type LinkFor, shortestPassword } from "@/lib/contract/people";
import { leaveTo } from "./leave-to";
import { ProblemLine } from "./problem-line";
import { TextField } from "./text-field";
import { useAct } from "./use-act";

type JoinFormProps = { token: string; kind: LinkFor["kind"]; join: (form: unknown) => Promise<Done> };

export function JoinForm({ token, kind, join }: JoinFormProps) {
  const { t } = useWording();
  const { run, isPending, problem } = useAct();
  return (
    <form
      className="space-y-4 rounded-panel border bg-panel p-4 sm:p-5"
      onSubmit={(event) => {
        event.preventDefault();
        const form = { ...Object.fromEntries(new FormData(event.currentTarget)), token };
        run(
          () => join(form),
          () => leaveTo("/"),
        );
      }}
    >
      {kind === "reset" ? null : <TextField label={t("auth.name")} name="name" autoComplete="name" required maxLength={100} />}
      <TextField
        label={t("auth.password")}
        hint={t("auth.passwordHint", { n: String(shortestPassword) })}
        name="password"
        type="password"
        autoComplete="new-password"
        required
      />
      <ProblemLine problem={problem} />
      <Button type="submit" variant="strong" disabled={isPending} className="w-full">
        {t(kind === "reset" ? "auth.join.save" : "auth.join.do")}
      </Button>
    </form>
  );
}
