"use client";

import { Instant } from "@/components/ui/instant";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TimedWords } from "@/components/ui/timed-words";
import { useWording } from "@/lib/client/use-wording";
import type { AuditEntry } from "@/lib/contract/audit";
import { actionWords, actorWords, detailWords, subjectWords } from "@/lib/view/audit-words";
import { markInstant } from "@/lib/view/marked-instants";

export function AuditTable({ rows }: { rows: readonly AuditEntry[] }) {
  const w = useWording();
  const { t } = w;
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
              {actorWords(actor, w)}
              {ipAddress === null ? null : <span className="block text-sm text-muted">{ipAddress}</span>}
            </Td>
            <Td className="max-sm:-order-1 max-sm:font-medium">{actionWords(action, w)}</Td>
            <Td label={t("auth.audit.subject")} className="wrap-anywhere">
              {subjectWords(subject, w)}
            </Td>
            <Td label={t("auth.audit.detail")} className="text-sm wrap-anywhere text-muted">
              <Details words={detailWords(detail, w, markInstant)} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Nothing at all where there is nothing: an empty cell is left out of a card. */
function Details({ words }: { words: string }) {
  if (words === "") return null;
  return (
    <span>
      <TimedWords text={words} />
    </span>
  );
}
