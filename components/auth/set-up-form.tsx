"use client";

import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useWording } from "@/lib/client/use-wording";
import type { Done, SignedIn } from "@/lib/contract/people";
import { GateForm } from "./gate-form";
import { NewPasswordField } from "./new-password-field";
import { ProblemLine } from "./problem-line";
import { type DescribeLink, useDescribedLink } from "./use-described-link";

type SetUpFormProps = { describe: DescribeLink; setUp: (form: unknown) => Promise<Done<SignedIn>> };

/** Shown to whoever holds a link that works: a form that could only refuse is none. */
export function SetUpForm({ describe, setUp }: SetUpFormProps) {
  const { t } = useWording();
  const link = useDescribedLink(describe);
  if (link.type === "none") return <Notice>{t("auth.setUp.needsLink")}</Notice>;
  if (link.type === "checking") return <p className="text-muted">{t("auth.join.checking")}</p>;
  if (link.type === "refused" && link.problem !== "link-over") return <ProblemLine problem={link.problem} />;
  if (link.type === "refused" || link.kind !== "set-up") return <Notice>{t("auth.setUp.over")}</Notice>;
  return (
    <GateForm act={(fields) => setUp({ ...fields, token: link.token })} next="/" submit={t("auth.setUp.do")}>
      <TextField label={t("auth.name")} name="name" autoComplete="name" required maxLength={100} />
      <TextField label={t("auth.email")} name="email" type="email" autoComplete="username" required />
      <NewPasswordField label={t("auth.password")} />
    </GateForm>
  );
}
