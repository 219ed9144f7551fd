import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { ComparePage } from "@/components/compare/compare-page";
import { createQueryClient } from "@/lib/client/create-query-client";
import { deliveryKeys } from "@/lib/client/delivery-queries";
import { allowPage } from "@/lib/server/auth/allow-page";
import { readWording } from "@/lib/server/i18n/read-wording";
import { findDelivery } from "@/lib/server/read/find-delivery";
import { comparedIds } from "@/lib/view/compared";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("compare.title") };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await allowPage("/compare");
  const { d = "" } = firstOfEach(await searchParams);
  const queryClient = createQueryClient();
  const found = await Promise.all(comparedIds(d).map((id) => findDelivery(id)));
  for (const delivery of found) if (delivery) queryClient.setQueryData(deliveryKeys.summary(delivery.id), delivery);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ComparePage />
    </HydrationBoundary>
  );
}
