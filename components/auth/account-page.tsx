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
import { type SecondFactorActions, SecondFactorPanel } from "./second-factor-panel";
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
  /** How many recovery codes are left, where they have a second factor; and whether they need one to go on. */
  secondFactor: { codesLeft: number | null; isMissing: boolean };
  changePassword: (form: unknown) => Promise<Done>;
  endSession: (id: unknown) => Promise<Done>;
  signOutEverywhere: () => Promise<Done>;
  factorActions: SecondFactorActions;
};

export function AccountPage(props: AccountPageProps) {
  const { name, role, hasAccount, hasPassword, stays, sessions, secondFactor, changePassword, endSession, signOutEverywhere, factorActions } = props;
  const { t, span } = useWording();
  const router = useRouter();
  const { run, isPending, problem } = useAct();
  return (
    <>
      <PageTitle title={t("auth.account.title")} hint={hasAccount ? `${name} · ${t(`auth.role.${role}`)}: ${t(`auth.roleHint.${role}`)}` : null} />
      {hasAccount ? (
        <div className="grid max-w-forms items-start gap-gutter lg:grid-cols-2">
          {secondFactor.isMissing ? (
            <div className="lg:col-span-2">
              <Notice>{t("auth.factor.missing")}</Notice>
            </div>
          ) : null}
          <div className="grid min-w-0 gap-gutter">
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
          {hasPassword ? <SecondFactorPanel codesLeft={secondFactor.codesLeft} actions={factorActions} onChanged={() => router.refresh()} /> : null}
        </div>
      ) : (
        <div className="max-w-forms">
          <Notice>{t(name === "this machine" ? "auth.account.nobody" : "auth.account.token")}</Notice>
        </div>
      )}
    </>
  );
}
