import * as z from "zod/mini";
import { recipientSearch } from "./sealed-search";

/** GET /api/recipients?prefix=: addresses that begin so, among the latest deliveries. None for whoever sees no addresses. */
export const recipientList = z.object({ recipients: z.array(z.string()) });
export type RecipientList = z.infer<typeof recipientList>;

export const recipientParams = z.object({ prefix: z.pipe(z.string().check(z.trim(), z.minLength(2)), recipientSearch) });
