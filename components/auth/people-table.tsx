"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Table, Th } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { Done, Person } from "@/lib/contract/people";
import { PersonRow } from "./person-row";
import { ProblemLine } from "./problem-line";
import { SecretOnce } from "./secret-once";
import { useAct } from "./use-act";

type PeopleTableProps = {
  people: readonly Person[];
  self: string | null;
  change: (form: unknown) => Promise<Done>;
  makeResetLink: (id: unknown) => Promise<Done<{ path: string }>>;
};

export function PeopleTable({ people, self, change, makeResetLink }: PeopleTableProps) {
  const { t } = useWording();
  const router = useRouter();
  const { run, isPending, problem } = useAct();
  const [link, setLink] = useState<{ email: string; url: string } | null>(null);
  return (
    <>
      <Table label={t("auth.people.title")} scrolls="sideways" stacks>
        <thead>
          <tr>
            <Th>{t("auth.name")}</Th>
            <Th>{t("auth.people.role")}</Th>
            <Th>{t("auth.people.state")}</Th>
            <Th>{t("auth.people.lastSeen")}</Th>
            <Th align="end">{t("auth.people.actions")}</Th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              isSelf={person.id === self}
              isPending={isPending}
              change={(to) =>
                run(
                  () => change({ id: person.id, role: person.role, mayUnmask: person.mayUnmask, disabled: person.disabled, ...to }),
                  () => router.refresh(),
                )
              }
              reset={() =>
                run(
                  () => makeResetLink(person.id),
                  ({ path }) => setLink({ email: person.email, url: window.location.origin + path }),
                )
              }
            />
          ))}
        </tbody>
      </Table>
      <ProblemLine problem={problem} />
      {link === null ? null : <SecretOnce title={`${link.email}: ${t("auth.people.linkTitle")}`} secret={link.url} />}
    </>
  );
}
