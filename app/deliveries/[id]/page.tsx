import { notFound } from "next/navigation";
import { DrawnCache } from "@/components/delivery/drawn-cache";
import { SummaryPage } from "@/components/delivery/summary-page";
import { allowPage } from "@/lib/server/auth/allow-page";
import { drawDelivery } from "@/lib/server/read/draw-delivery";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function Page({ params, searchParams }: Props) {
  await allowPage("/deliveries/[id]");
  const { id } = await params;
  const drawn = await drawDelivery(id, firstOfEach(await searchParams));
  if (!drawn) notFound();
  return (
    <DrawnCache id={id} drawn={drawn}>
      <SummaryPage id={id} drawn={drawn} />
    </DrawnCache>
  );
}
