import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { SummaryPage } from "@/components/delivery/summary-page";
import { createQueryClient } from "@/lib/client/create-query-client";
import { deliveryKeys } from "@/lib/client/delivery-queries";
import { allowPage } from "@/lib/server/auth/allow-page";
import { readFailureReasons } from "@/lib/server/read/read-failure-reasons";
import { readTimeline } from "@/lib/server/read/read-timeline";
import { readDelivery } from "./read-delivery";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await allowPage("/deliveries/[id]");
  const { id } = await params;
  const [delivery, timeline, reasons] = await Promise.all([readDelivery(id), readTimeline(id, { bucket: null, from: null, to: null }), readFailureReasons(id)]);
  if (!delivery || !timeline || !reasons) notFound();
  const queryClient = createQueryClient();
  queryClient.setQueryData(deliveryKeys.summary(id), delivery);
  queryClient.setQueryData(deliveryKeys.timeline(id), timeline);
  queryClient.setQueryData(deliveryKeys.reasons(id), reasons);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SummaryPage id={id} />
    </HydrationBoundary>
  );
}
