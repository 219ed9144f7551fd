"use client";

import { Instant } from "@/components/ui/instant";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { Invitation } from "@/lib/contract/people";
import { actorWords } from "@/lib/view/audit-words";

export function InvitationsTable({ invitations }: { invitations: readonly Invitation[] }) {
  const w = useWording();
  const { t } = w;
  return (
    <Table label={t("auth.people.invited")} scrolls="sideways" stacks>
      <thead>
        <tr>
          <Th>{t("auth.email")}</Th>
          <Th>{t("auth.people.role")}</Th>
          <Th>{t("auth.people.by")}</Th>
          <Th>{t("auth.people.until")}</Th>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ email, role, createdBy, expiresAt }) => (
          <Tr key={email}>
            <Td className="min-w-40 wrap-anywhere max-sm:font-medium">{email}</Td>
            <Td label={t("auth.people.role")}>{t(`auth.role.${role}`)}</Td>
            <Td label={t("auth.people.by")} className="wrap-break-word">
              {actorWords(createdBy, w)}
            </Td>
            <Td label={t("auth.people.until")}>
              <Instant at={expiresAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
