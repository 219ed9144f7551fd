"use client";

import { Instant } from "@/components/ui/instant";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import { type AuditEntry, auditActions } from "@/lib/contract/audit";

export function AuditTable({ rows }: { rows: readonly AuditEntry[] }) {
  const { t } = useWording();
  const words = (action: string) => {
    const known = auditActions.find((each) => each === action);
    return known ? t(`auth.audit.action.${known}`) : action;
  };
  return (
    <Table label={t("auth.audit.title")} scrolls="sideways" stacks>
      <thead>
        <tr>
          <Th>{t("auth.audit.when")}</Th>
          <Th>{t("auth.audit.who")}</Th>
          <Th>{t("auth.audit.what")}</Th>
          <Th>{t("auth.audit.subject")}</Th>
          <Th>{t("auth.audit.detail")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, actor, action, subject, detail, ipAddress }) => (
          <Tr key={id}>
            <Td label={t("auth.audit.when")}>
              <Instant at={at} style="day-second" />
            </Td>
            <Td label={t("auth.audit.who")} className="wrap-anywhere">
              {actor}
              {ipAddress === null ? null : <span className="block text-sm text-muted">{ipAddress}</span>}
            </Td>
            <Td className="max-sm:-order-1 max-sm:font-medium">{words(action)}</Td>
            <Td label={t("auth.audit.subject")} className="wrap-anywhere">
              {subject}
            </Td>
            <Td label={t("auth.audit.detail")} className="text-sm wrap-anywhere text-muted">
              {textOf(detail)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function textOf(detail: AuditEntry["detail"]): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join(", ");
}
