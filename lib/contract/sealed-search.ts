import * as z from "zod/mini";
import { isStorable } from "./is-storable";

const longestText = 320;

/** POST /api/searches: a search for a recipient, as it may stand in an address. */
export const searchToSeal = z.object({ text: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestText), z.refine(isStorable)) });
export const sealedSearch = z.object({ sealed: z.string() });

/** How a sealed search begins. No address begins so, and URLs carry it as it is. */
export const sealMark = ".";

/** Sealed, three bytes become four characters, and 28 bytes come with it. */
const longestSealed = 2_000;

/** A search for a recipient, as it is or sealed. */
export const recipientSearch = z.string().check(
  z.maxLength(longestSealed),
  z.refine((search) => search.length <= longestText || search.startsWith(sealMark)),
);

/** A search that a page was opened with: what stands in the address, and what it says to whoever looks. */
export type OpenedSearch = { sealed: string; text: string };
