"use client";

import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { useWording } from "@/lib/client/use-wording";
import type { Done, Invitation, Person } from "@/lib/contract/people";
import { InvitationsTable } from "./invitations-table";
import { InvitePanel } from "./invite-panel";
import { PeopleTable } from "./people-table";
import { RulesPanel } from "./rules-panel";

type PeoplePageProps = {
  people: readonly Person[];
  invitations: readonly Invitation[];
  self: string | null;
  invite: (form: unknown) => Promise<Done<{ path: string }>>;
  change: (form: unknown) => Promise<Done>;
  makeResetLink: (id: unknown) => Promise<Done<{ path: string }>>;
  secondFactorForAdmins: boolean;
  changeRules: (form: unknown) => Promise<Done>;
};

export function PeoplePage(props: PeoplePageProps) {
  const { people, invitations, self, invite, change, makeResetLink, secondFactorForAdmins, changeRules } = props;
  const { t } = useWording();
  return (
    <>
      <PageTitle title={t("auth.people.title")} hint={t("auth.people.hint")} />
      <div className="grid max-w-forms gap-gutter">
        <Panel title={t("auth.people.accounts")}>
          {people.length === 0 ? (
            <p className="text-muted">{t("auth.people.noneYet")}</p>
          ) : (
            <PeopleTable people={people} self={self} change={change} makeResetLink={makeResetLink} />
          )}
        </Panel>
        <div className="grid items-start gap-gutter lg:grid-cols-2">
          <InvitePanel invite={invite} />
          <div className="grid gap-gutter">
            <Panel title={t("auth.people.invited")}>
              {invitations.length === 0 ? <p className="text-muted">{t("auth.people.noneInvited")}</p> : <InvitationsTable invitations={invitations} />}
            </Panel>
            <RulesPanel secondFactorForAdmins={secondFactorForAdmins} change={changeRules} />
          </div>
        </div>
      </div>
    </>
  );
}
