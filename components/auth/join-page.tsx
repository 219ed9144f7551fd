"use client";

import { Notice } from "@/components/ui/notice";
import { useWording } from "@/lib/client/use-wording";
import type { Done, SignedIn } from "@/lib/contract/people";
import { Gate } from "./gate";
import { JoinForm } from "./join-form";
import { ProblemLine } from "./problem-line";
import { type DescribeLink, useDescribedLink } from "./use-described-link";

type JoinPageProps = { describe: DescribeLink; join: (form: unknown) => Promise<Done<SignedIn>> };

export function JoinPage({ describe, join }: JoinPageProps) {
  const { t } = useWording();
  const link = useDescribedLink(describe);
  if (link.type !== "works") {
    return (
      <Gate title={t("auth.join.invitation")}>
        {link.type === "none" ? <Notice>{t("auth.join.needsLink")}</Notice> : null}
        {link.type === "checking" ? <p className="text-muted">{t("auth.join.checking")}</p> : null}
        {link.type === "refused" ? <ProblemLine problem={link.problem} /> : null}
      </Gate>
    );
  }
  return (
    <Gate
      title={t(link.kind === "reset" ? "auth.join.reset" : "auth.join.invitation")}
      hint={link.email === null ? null : t("auth.join.for", { email: link.email })}
    >
      <JoinForm token={link.token} kind={link.kind} join={join} />
    </Gate>
  );
}
