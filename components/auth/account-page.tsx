"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { leaveSignedOut } from "@/lib/client/session-end";
import { useWording } from "@/lib/client/use-wording";
import type { Done, OwnSession, Person } from "@/lib/contract/people";
import { PasswordPanel } from "./password-panel";
import { ProblemLine } from "./problem-line";
import { SessionsTable } from "./sessions-table";
import { useAct } from "./use-act";

type AccountPageProps = {
  name: string;
  role: Person["role"];
  hasAccount: boolean;
  hasPassword: boolean;
  /** How long this person stays signed in, seconds. */
  stays: { idle: number; lifetime: number };
  sessions: readonly OwnSession[];
  changePassword: (form: unknown) => Promise<Done>;
  endSession: (id: unknown) => Promise<Done>;
  signOutEverywhere: () => Promise<Done>;
};

export function AccountPage({ name, role, hasAccount, hasPassword, stays, sessions, changePassword, endSession, signOutEverywhere }: AccountPageProps) {
  const { t, span } = useWording();
  const router = useRouter();
  const { run, isPending, problem } = useAct();
  return (
    <>
      <PageTitle title={t("auth.account.title")} hint={hasAccount ? `${name} · ${t(`auth.role.${role}`)}: ${t(`auth.roleHint.${role}`)}` : null} />
      {hasAccount ? (
        <div className="grid gap-gutter lg:grid-cols-2">
          <Panel
            title={t("auth.account.sessions")}
            hint={t("auth.account.sessionsHint", { idle: span(stays.idle), lifetime: span(stays.lifetime) })}
            actions={
              <Button disabled={isPending} onClick={() => run(signOutEverywhere, leaveSignedOut)}>
                {t("auth.account.everywhere")}
              </Button>
            }
          >
            <SessionsTable
              sessions={sessions}
              isPending={isPending}
              end={(id) =>
                run(
                  () => endSession(id),
                  () => router.refresh(),
                )
              }
            />
            <ProblemLine problem={problem} />
          </Panel>
          {hasPassword ? <PasswordPanel change={changePassword} onChanged={() => router.refresh()} /> : null}
        </div>
      ) : (
        <Notice>{t(name === "this machine" ? "auth.account.nobody" : "auth.account.token")}</Notice>
      )}
    </>
  );
}
