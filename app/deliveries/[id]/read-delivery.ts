import { cache } from "react";
import { allowPage } from "@/lib/server/auth/allow-page";
import { findDelivery } from "@/lib/server/read/find-delivery";

/** One read per request, however many of its layouts and pages ask. */
export const readDelivery = cache(async (id: string) => {
  await allowPage("/deliveries/[id]");
  return findDelivery(id);
});
