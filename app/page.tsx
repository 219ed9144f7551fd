import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { DeliveriesPage } from "@/components/deliveries/deliveries-page";
import { createQueryClient } from "@/lib/client/create-query-client";
import { deliveryKeys, deliveryPageSize } from "@/lib/client/delivery-queries";
import { proofSumsOptions } from "@/lib/client/proof-queries";
import { deliveryListParams } from "@/lib/contract/delivery";
import { allowPage } from "@/lib/server/auth/allow-page";
import { listDeliveries } from "@/lib/server/read/list-deliveries";
import { sumProofs } from "@/lib/server/read/sum-proofs";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await allowPage("/");
  const { q, state } = deliveryListParams.parse(firstOfEach(await searchParams));
  const filter = { q: q.trim(), state };
  const queryClient = createQueryClient();
  const [page, proofs] = await Promise.all([listDeliveries({ ...filter, cursor: null, limit: deliveryPageSize }), sumProofs()]);
  queryClient.setQueryData(deliveryKeys.list(filter), { pages: [page], pageParams: [null] });
  queryClient.setQueryData(proofSumsOptions().queryKey, proofs);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <DeliveriesPage />
    </HydrationBoundary>
  );
}
