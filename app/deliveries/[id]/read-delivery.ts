import { cache } from "react";
import { findDelivery } from "@/lib/server/read/find-delivery";

/** One read per request, however many of its layouts and pages ask. */
export const readDelivery = cache(findDelivery);
