import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeclarePage } from "@/components/new-delivery/declare-page";
import { RecipientsPage } from "@/components/new-delivery/recipients-page";
import { createQueryClient } from "@/lib/client/create-query-client";
import { uploadListOptions } from "@/lib/client/recipients-queries";
import { allowPage } from "@/lib/server/auth/allow-page";
import { listUploads } from "@/lib/server/deliveries/recipients/list-uploads";
import { takesLists } from "@/lib/server/deliveries/recipients/takes-lists";
import { readWording } from "@/lib/server/i18n/read-wording";
import { findDelivery } from "@/lib/server/read/find-delivery";
import { listFeeds } from "@/lib/server/read/list-feeds";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("newDelivery.title") };
}

/** Declares a delivery; with `to`, takes the lists of recipients of one that is declared. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await allowPage("/deliveries/new");
  const { to } = firstOfEach(await searchParams);
  if (to === undefined) return <DeclarePage feeds={(await listFeeds()).rows.map(({ id, key }) => ({ id, key }))} />;
  const delivery = await findDelivery(to);
  if (!delivery) notFound();
  const queryClient = createQueryClient();
  queryClient.setQueryData(uploadListOptions(delivery.id).queryKey, await listUploads(Number(delivery.id), viewer));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <RecipientsPage id={delivery.id} label={delivery.label} toSend={delivery.messagesToSend.value} takesLists={await takesLists(delivery.id)} />
    </HydrationBoundary>
  );
}
