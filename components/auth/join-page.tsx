"use client";

import { useQuery } from "@tanstack/react-query";
import { Notice } from "@/components/ui/notice";
import { useWording } from "@/lib/client/use-wording";
import type { Done, LinkFor, SignedIn } from "@/lib/contract/people";
import { Gate } from "./gate";
import { JoinForm } from "./join-form";
import { ProblemLine } from "./problem-line";
import { useLinkToken } from "./use-link-token";

type JoinPageProps = { describe: (token: unknown) => Promise<Done<LinkFor>>; join: (form: unknown) => Promise<Done<SignedIn>> };

/** What a link is for is known to the server alone; it is asked once the browser has read the link. */
export function JoinPage({ describe, join }: JoinPageProps) {
  const { t } = useWording();
  const token = useLinkToken();
  const { data, isError } = useQuery({ queryKey: ["link", token], queryFn: () => describe(token), enabled: typeof token === "string", retry: false });
  if (token === null) {
    return (
      <Gate title={t("auth.join.invitation")}>
        <Notice>{t("auth.join.needsLink")}</Notice>
      </Gate>
    );
  }
  if (!data?.ok || typeof token !== "string") {
    const problem = isError ? "noAnswer" : data?.ok === false ? data.problem : null;
    return (
      <Gate title={t("auth.join.invitation")}>{problem ? <ProblemLine problem={problem} /> : <p className="text-muted">{t("auth.join.checking")}</p>}</Gate>
    );
  }
  return (
    <Gate
      title={t(data.kind === "reset" ? "auth.join.reset" : "auth.join.invitation")}
      hint={data.email === null ? null : t("auth.join.for", { email: data.email })}
    >
      <JoinForm token={token} kind={data.kind} join={join} />
    </Gate>
  );
}
