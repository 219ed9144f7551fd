import { notFound } from "next/navigation";
import { Suspense } from "react";
import { DrawnCache } from "@/components/delivery/drawn-cache";
import { SummaryPage } from "@/components/delivery/summary-page";
import { SummarySkeleton } from "@/components/delivery/summary-skeleton";
import { allowPage } from "@/lib/server/auth/allow-page";
import { drawDelivery } from "@/lib/server/read/draw-delivery";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

/** A boundary of the page's own: one for its folder would answer 200 for messages that are not there. */
export default async function Page(props: Props) {
  await allowPage("/deliveries/[id]");
  return (
    <Suspense fallback={<SummarySkeleton />}>
      <Summary {...props} />
    </Suspense>
  );
}

async function Summary({ params, searchParams }: Props) {
  const { id } = await params;
  const drawn = await drawDelivery(id, firstOfEach(await searchParams));
  if (!drawn) notFound();
  return (
    <DrawnCache id={id} drawn={drawn}>
      <SummaryPage id={id} drawn={drawn} />
    </DrawnCache>
  );
}
