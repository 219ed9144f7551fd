"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { BandFavicon } from "@/components/shell/band-favicon";
import { deliveryOptions } from "@/lib/client/delivery-queries";
import { useDeliveryStream } from "@/lib/client/use-delivery-stream";
import type { DeliverySummary } from "@/lib/contract/delivery";
import { logHref } from "@/lib/view/log-href";
import { DeliveryHeader } from "./delivery-header";
import { DeliverySkips } from "./delivery-skips";
import { DeliveryTabs } from "./delivery-tabs";
import { LogGone } from "./log-gone";
import { StaysNow } from "./stays-now";

/** What all pages of one delivery share: its name, where it stands in time, and one open stream. */
export function DeliveryFrame({ id, children }: { id: string; children: ReactNode }) {
  const line = useDeliveryStream(id);
  const { data: summary } = useQuery(deliveryOptions(id));
  return (
    <>
      <DeliverySkips id={id} />
      {summary ? <BandFavicon counts={bandCounts(summary.counts)} /> : null}
      {summary ? <DeliveryHeader summary={summary} line={line} /> : null}
      <DeliveryTabs id={id} />
      <StaysNow id={id} />
      <LogGone path={summary?.details.log === "gone" ? logHref(id) : null}>{children}</LogGone>
    </>
  );
}

function bandCounts({ delivered, failed, pending, relayed, deferred }: DeliverySummary["counts"]) {
  return { landed: delivered, open: pending + relayed + deferred, failed };
}
