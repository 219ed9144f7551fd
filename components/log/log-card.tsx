"use client";

import Link from "next/link";
import { useContext } from "react";
import { Instant } from "@/components/ui/instant";
import { TheirWords } from "@/components/ui/their-words";
import { useWording } from "@/lib/client/use-wording";
import type { LogRow } from "@/lib/contract/log";
import { messageHref } from "@/lib/view/log-href";
import { showControls } from "@/lib/view/show-controls";
import { LogOfDelivery, LogReason, LogStatus, TabbableRow } from "./log-cell";

/** A message on a phone: three lines of the same height in every card. */
export function LogCard({ row }: { row: LogRow }) {
  const w = useWording();
  const deliveryId = useContext(LogOfDelivery);
  const tabbable = useContext(TabbableRow);
  return (
    <td className="block min-w-0 px-4 py-2.5">
      <Link href={messageHref(deliveryId, row.messageKey)} prefetch={false} tabIndex={tabbable ? 0 : -1} className="covers block truncate font-medium">
        <TheirWords text={row.recipient} />
      </Link>
      <p className="flex items-center justify-between gap-3 truncate text-sm">
        <LogStatus row={row} />
        <span className="text-muted">{row.lastEventAt === null ? w.t("log.nothingHeard") : <Instant at={row.lastEventAt} style="day-minute" />}</span>
      </p>
      <p className="truncate text-sm text-muted">
        {row.reason === null ? w.t("log.attemptsSaid", { count: row.attempts }) : <LogReason row={row} />}
        {row.reason?.text ? <span className="font-mono"> {showControls(row.reason.text)}</span> : null}
      </p>
    </td>
  );
}
