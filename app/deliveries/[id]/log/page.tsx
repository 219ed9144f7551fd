import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LogPage } from "@/components/log/log-page";
import { createQueryClient } from "@/lib/client/create-query-client";
import { deliveryKeys } from "@/lib/client/delivery-queries";
import { logOptions, logPageSize } from "@/lib/client/log-queries";
import { logParams } from "@/lib/contract/log";
import { allowPage } from "@/lib/server/auth/allow-page";
import { readFailureReasons } from "@/lib/server/read/read-failure-reasons";
import { readLog } from "@/lib/server/read/read-log";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";

export const metadata: Metadata = { title: "Delivery log" };

export default async function Page({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }) {
  const viewer = await allowPage("/deliveries/[id]/log");
  const { id } = await params;
  const { limit: _, before: __, ...asked } = logParams.parse(firstOfEach(await searchParams));
  const filter = { ...asked, q: asked.q?.trim() || null };
  const [log, reasons] = await Promise.all([readLog(id, { ...filter, before: null, limit: logPageSize }, viewer), readFailureReasons(id)]);
  if (!log || !reasons) notFound();
  const queryClient = createQueryClient();
  queryClient.setQueryData(logOptions(id, filter).queryKey, log);
  queryClient.setQueryData(deliveryKeys.reasons(id), reasons);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <LogPage id={id} />
    </HydrationBoundary>
  );
}
