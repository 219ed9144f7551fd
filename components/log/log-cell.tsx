"use client";

import Link from "next/link";
import { createContext, type ReactNode, useContext } from "react";
import { ComplaintMark } from "@/components/delivery/complaint-mark";
import { OutcomeMark } from "@/components/delivery/outcome-mark";
import { Instant } from "@/components/ui/instant";
import { Tag } from "@/components/ui/pill";
import { TheirWords } from "@/components/ui/their-words";
import { useWording } from "@/lib/client/use-wording";
import type { LogRow } from "@/lib/contract/log";
import { assertNever } from "@/lib/domain/assert-never";
import { mailboxProviders, providerOf } from "@/lib/domain/mailbox-provider";
import type { LogColumnId } from "@/lib/view/log-columns";
import { messageHref } from "@/lib/view/log-href";
import { reasonNameOf } from "@/lib/view/reason-name";
import { showControls } from "@/lib/view/show-controls";
import { statusKeys } from "@/lib/view/status-keys";
import type { Wording } from "@/lib/view/wording";

/** The delivery whose log is shown. */
export const LogOfDelivery = createContext("");

/** Whether the tab key comes to this row. */
export const TabbableRow = createContext(true);

/** What a column says of a message, on one line. */
export function LogCell({ id, row }: { id: LogColumnId; row: LogRow }) {
  const w = useWording();
  const deliveryId = useContext(LogOfDelivery);
  const tabbable = useContext(TabbableRow);
  if (id === "recipient") {
    return (
      <Link href={messageHref(deliveryId, row.messageKey)} prefetch={false} tabIndex={tabbable ? 0 : -1} className="covers" title={showControls(row.recipient)}>
        <TheirWords text={row.recipient} />
      </Link>
    );
  }
  return contentOf(id, row, w) ?? <span className="text-muted">–</span>;
}

function contentOf(id: Exclude<LogColumnId, "recipient">, row: LogRow, w: Wording): ReactNode {
  switch (id) {
    case "status":
      return <LogStatus row={row} />;
    case "attempts":
      return w.count(row.attempts);
    case "lastEventAt":
    case "relayedAt":
    case "deliveredAt": {
      const at = row[id];
      return at && <Instant at={at} style="day-second" zone="above" />;
    }
    case "reason":
      return row.reason && <LogReason row={row} />;
    case "reply":
      return text(row.reason?.text, "font-mono text-sm text-muted");
    case "failedBy":
      return row.failedBy && w.t(`failedBy.${row.failedBy}`);
    case "domain":
      return text(domainOf(row));
    case "provider": {
      const provider = providerOf(domainOf(row));
      return mailboxProviders.find(({ id: each }) => each === provider)?.name ?? null;
    }
    case "mx":
    case "ip":
      return text(row[id]);
    case "rule":
      return text(row.reason?.ruleId, "font-mono text-sm");
    case "complained":
      return row.complained ? (
        <>
          <ComplaintMark /> {w.t("log.complained")}
        </>
      ) : null;
    case "messageId":
      return text(row.messageId, "font-mono text-sm");
    default:
      return assertNever(id);
  }
}

function domainOf({ recipient }: LogRow): string {
  return recipient.slice(recipient.lastIndexOf("@") + 1);
}

function text(value: string | null | undefined, className?: string): ReactNode {
  if (value === null || value === undefined) return null;
  const shown = showControls(value);
  return (
    <span className={className} title={shown}>
      {shown}
    </span>
  );
}

/** Why: the reason's name and its sort. */
export function LogReason({ row }: { row: Pick<LogRow, "reason" | "failedBy"> }) {
  const w = useWording();
  const { reason, failedBy } = row;
  if (reason === null) return null;
  return (
    <>
      {reasonNameOf(reason, w)} <Tag>{failedBy === null ? w.t(`failureType.${reason.type}`) : w.t(`failedBy.${failedBy}`)}</Tag>
    </>
  );
}

/** Where it stands, and what the log calls that when it is another word. */
export function LogStatus({ row }: { row: Pick<LogRow, "outcome" | "label" | "inferred" | "complained"> }) {
  const w = useWording();
  const word = w.t(`outcome.${row.outcome}`);
  const label = w.t(`status.${statusKeys[row.label]}`);
  return (
    <span
      className="inline-flex items-center gap-1.5 align-top"
      title={row.inferred ? `${w.t("log.timedOut")}. ${w.t("log.loggedAs", { label })}` : w.t("log.loggedAs", { label })}
    >
      <OutcomeMark outcome={row.outcome} />
      {row.inferred ? w.t("log.timedOutBrief") : word}
      {row.complained ? <ComplaintMark /> : null}
      {row.complained ? <span className="sr-only">{w.t("log.complained")}</span> : null}
    </span>
  );
}
