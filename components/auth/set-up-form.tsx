"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useWording } from "@/lib/client/use-wording";
import { type Done, shortestPassword } from "@/lib/contract/people";
import { leaveTo } from "./leave-to";
import { ProblemLine } from "./problem-line";
import { TextField } from "./text-field";
import { useAct } from "./use-act";
import { useLinkToken } from "./use-link-token";

export function SetUpForm({ setUp }: { setUp: (form: unknown) => Promise<Done> }) {
  const { t } = useWording();
  const token = useLinkToken();
  const { run, isPending, problem } = useAct();
  if (token === null) return <Notice>{t("auth.setUp.needsLink")}</Notice>;
  return (
    <form
      className="space-y-4 rounded-panel border bg-panel p-4 sm:p-5"
      onSubmit={(event) => {
        event.preventDefault();
        const form = { ...Object.fromEntries(new FormData(event.currentTarget)), token };
        run(
          () => setUp(form),
          () => leaveTo("/"),
        );
      }}
    >
      <TextField label={t("auth.name")} name="name" autoComplete="name" required maxLength={100} />
      <TextField label={t("auth.email")} name="email" type="email" autoComplete="username" required />
      <TextField
        label={t("auth.password")}
        hint={t("auth.passwordHint", { n: String(shortestPassword) })}
        name="password"
        type="password"
        autoComplete="new-password"
        required
      />
      <ProblemLine problem={problem} />
      <Button type="submit" variant="strong" disabled={isPending || token === undefined} className="w-full">
        {t("auth.setUp.do")}
      </Button>
    </form>
  );
}
