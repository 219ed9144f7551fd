import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { createQueryClient } from "@/lib/client/create-query-client";
import { deliveryKeys } from "@/lib/client/delivery-queries";
import type { DrawnDelivery } from "@/lib/contract/drawn-delivery";

/** Hands on what the page was drawn from, so that the browser does not ask for it again. */
export function DrawnCache({ id, drawn: { at, asOf, timeline }, children }: { id: string; drawn: DrawnDelivery; children: ReactNode }) {
  const queryClient = createQueryClient();
  queryClient.setQueryData(deliveryKeys.timeline(id), timeline);
  if (at !== null) queryClient.setQueryData(deliveryKeys.asOf(id, at), asOf);
  return <HydrationBoundary state={dehydrate(queryClient)}>{children}</HydrationBoundary>;
}
