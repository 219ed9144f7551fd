import { z } from "zod";
import { isStorable } from "./is-storable";

/** POST /api/searches: a search for a recipient, as it may stand in an address. */
export const searchToSeal = z.object({ text: z.string().trim().min(1).max(320).refine(isStorable) });
export const sealedSearch = z.object({ sealed: z.string() });

/** Longest that stands in an address for a search: sealed, three bytes become four characters, and 28 bytes come with it. */
export const longestSearch = 2_000;

/** A search that a page was opened with: what stands in the address, and what it says to whoever looks. */
export type OpenedSearch = { sealed: string; text: string };
