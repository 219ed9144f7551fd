import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DrawnCache } from "@/components/delivery/drawn-cache";
import { ThroughputPage } from "@/components/delivery/throughput-page";
import { allowPage } from "@/lib/server/auth/allow-page";
import { readWording } from "@/lib/server/i18n/read-wording";
import { drawDelivery } from "@/lib/server/read/draw-delivery";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWording()).t("delivery.tabs.throughput") };
}

export default async function Page({ params, searchParams }: Props) {
  await allowPage("/deliveries/[id]/throughput");
  const { id } = await params;
  const drawn = await drawDelivery(id, firstOfEach(await searchParams));
  if (!drawn) notFound();
  return (
    <DrawnCache id={id} drawn={drawn}>
      <ThroughputPage id={id} drawn={drawn} />
    </DrawnCache>
  );
}
