"use client";

import { Button } from "@/components/ui/button";
import { useWording } from "@/lib/client/use-wording";
import type { Done } from "@/lib/contract/people";
import { leaveTo } from "./leave-to";
import { ProblemLine } from "./problem-line";
import { TextField } from "./text-field";
import { useAct } from "./use-act";

type SignInFormProps = { signIn: (form: unknown) => Promise<Done>; next: string };

export function SignInForm({ signIn, next }: SignInFormProps) {
  const { t } = useWording();
  const { run, isPending, problem } = useAct();
  return (
    <form
      className="space-y-4 rounded-panel border bg-panel p-4 sm:p-5"
      onSubmit={(event) => {
        event.preventDefault();
        const form = Object.fromEntries(new FormData(event.currentTarget));
        run(
          () => signIn(form),
          () => leaveTo(next),
        );
      }}
    >
      <TextField label={t("auth.email")} name="email" type="email" autoComplete="username" required />
      <TextField label={t("auth.password")} name="password" type="password" autoComplete="current-password" required />
      <ProblemLine problem={problem} />
      <Button type="submit" variant="strong" disabled={isPending} className="w-full">
        {t("auth.signIn")}
      </Button>
    </form>
  );
}
