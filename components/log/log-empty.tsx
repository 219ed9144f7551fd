"use client";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { openFind } from "@/lib/client/open-find";
import { useWording } from "@/lib/client/use-wording";
import type { DeliverySummary } from "@/lib/contract/delivery";
import type { LogFilterParams } from "@/lib/contract/log";
import { addressSought } from "@/lib/view/address-sought";
import { unseenCount } from "@/lib/view/prepare-standing";

type LogEmptyProps = { summary: DeliverySummary; filter: LogFilterParams; onClear: () => void };

export function LogEmpty(props: LogEmptyProps) {
  return (
    <div className="rounded-panel border bg-panel">
      <EmptyWords {...props} />
    </div>
  );
}

function EmptyWords({ summary, filter, onClear }: LogEmptyProps) {
  const w = useWording();
  const unseen = unseenCount(summary);
  if (summary.messagesToSend.seen === 0 && !filter.outcome?.includes("pending"))
    return <EmptyState title={w.t("log.empty.unseen")}>{w.t("log.empty.unseenHint")}</EmptyState>;
  if (summary.details.log === "gone") return <EmptyState title={w.t("log.empty.gone")}>{w.t("log.empty.goneHint")}</EmptyState>;
  const all = <Button onClick={onClear}>{w.t("log.showAll")}</Button>;
  if (filter.outcome?.join() === "pending" && unseen > 0) {
    return (
      <EmptyState title={w.t("log.empty.pending")} actions={all}>
        {w.t("log.empty.pendingHint", { count: unseen })}
      </EmptyState>
    );
  }
  const address = addressSought(filter);
  if (address !== null) {
    return (
      <EmptyState
        title={<span className="wrap-anywhere">{w.t("log.empty.notSent", { address })}</span>}
        actions={
          <>
            <Button onClick={() => openFind(address)}>{w.t("log.empty.elsewhere")}</Button>
            {all}
          </>
        }
      >
        {w.t("log.empty.notSentHint", { count: unseen })}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={w.t("log.empty.noMatch")} actions={all}>
      {filter.q === null ? w.t("log.empty.noMatchHint") : w.t("log.empty.noRecipientHint")}
    </EmptyState>
  );
}
