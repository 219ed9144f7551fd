"use client";

import { Button } from "@/components/ui/button";
import { Ago, Instant } from "@/components/ui/instant";
import { Tag } from "@/components/ui/pill";
import { ActionsTh, Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { OwnSession } from "@/lib/contract/people";

type SessionsTableProps = { sessions: readonly OwnSession[]; isPending: boolean; end: (id: string) => void };

export function SessionsTable({ sessions, isPending, end }: SessionsTableProps) {
  const { t } = useWording();
  return (
    <Table label={t("auth.account.sessions")} scrolls="sideways" stacks>
      <thead>
        <tr>
          <Th>{t("auth.account.device")}</Th>
          <Th>{t("auth.account.address")}</Th>
          <Th>{t("auth.account.since")}</Th>
          <Th>{t("auth.account.lastUsed")}</Th>
          <ActionsTh label={t("auth.people.actions")} />
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, userAgent, ipAddress, createdAt, lastUsedAt, here }) => (
          <Tr key={id}>
            <Td className="max-sm:font-medium">
              {browserOf(userAgent) ?? t("auth.account.unknown")} {here ? <Tag>{t("auth.account.here")}</Tag> : null}
            </Td>
            <Td label={t("auth.account.address")}>{ipAddress || t("auth.account.unknown")}</Td>
            <Td label={t("auth.account.since")}>
              <Instant at={createdAt} />
            </Td>
            <Td label={t("auth.account.lastUsed")}>
              <Ago at={lastUsedAt} />
            </Td>
            <Td align="end" className="max-sm:-ml-3">
              {here ? null : (
                <Button variant="ghost" className="sm:-my-1.5" disabled={isPending} onClick={() => end(id)}>
                  {t("auth.account.end")}
                </Button>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The name a browser gives itself, with its system where it tells; null for none. */
function browserOf(userAgent: string | null): string | null {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari|curl)\w*\/(\d+)/.exec(userAgent ?? "");
  const system = /(Windows|Mac OS X|Android|iPhone|iPad|Linux)/.exec(userAgent ?? "")?.[1];
  return browser ? [`${browser[1]} ${browser[2]}`, system].filter(Boolean).join(", ") : (userAgent?.slice(0, 60) ?? null);
}
