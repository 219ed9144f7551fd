import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { SummaryPage } from "@/components/delivery/summary-page";
import { createQueryClient } from "@/lib/client/create-query-client";
import { deliveryKeys } from "@/lib/client/delivery-queries";
import { asOfParams } from "@/lib/contract/as-of";
import { findDeliveryAsOf } from "@/lib/server/read/find-delivery-as-of";
import { readFailureReasons } from "@/lib/server/read/read-failure-reasons";
import { readTimeline } from "@/lib/server/read/read-timeline";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";
import { readDelivery } from "./read-delivery";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const { at } = asOfParams.parse(firstOfEach(await searchParams));
  const [summary, asOf, timeline, reasons] = await Promise.all([
    readDelivery(id),
    at === null ? null : findDeliveryAsOf(id, at),
    readTimeline(id, { bucket: null, from: null, to: null }),
    readFailureReasons(id),
  ]);
  if (!summary || !timeline || !reasons) notFound();
  const queryClient = createQueryClient();
  queryClient.setQueryData(deliveryKeys.timeline(id), timeline);
  queryClient.setQueryData(deliveryKeys.reasons(id), reasons);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SummaryPage id={id} drawn={{ summary, asOf, timeline, reasons }} />
    </HydrationBoundary>
  );
}
