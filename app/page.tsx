import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { DeliveriesPage } from "@/components/deliveries/deliveries-page";
import { createQueryClient } from "@/lib/client/create-query-client";
import { deliveryKeys, deliveryPageSize } from "@/lib/client/delivery-queries";
import { overviewOptions } from "@/lib/client/overview-queries";
import { proofSumsOptions } from "@/lib/client/proof-queries";
import { deliveryListParams } from "@/lib/contract/delivery";
import { allowPage } from "@/lib/server/auth/allow-page";
import { may } from "@/lib/server/auth/may";
import { readTimeZone } from "@/lib/server/i18n/read-time-zone";
import { listDeliveries } from "@/lib/server/read/list-deliveries";
import { readOverview } from "@/lib/server/read/read-overview";
import { sumProofs } from "@/lib/server/read/sum-proofs";
import { firstOfEach, type SearchParams } from "@/lib/view/search-params";

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await allowPage("/");
  const { cursor: _, limit: __, ids: ___, ...params } = deliveryListParams.parse(firstOfEach(await searchParams));
  const filter = { ...params, q: params.q.trim() };
  const zone = await readTimeZone();
  const queryClient = createQueryClient();
  const [page, proofs, overview] = await Promise.all([
    listDeliveries({ ...filter, cursor: null, ids: null, limit: deliveryPageSize }),
    sumProofs(),
    readOverview(zone),
  ]);
  queryClient.setQueryData(deliveryKeys.list(filter), { pages: [page], pageParams: [null] });
  queryClient.setQueryData(proofSumsOptions().queryKey, proofs);
  queryClient.setQueryData(overviewOptions(zone).queryKey, overview);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <DeliveriesPage mayDeclare={may(viewer, "declare")} />
    </HydrationBoundary>
  );
}
