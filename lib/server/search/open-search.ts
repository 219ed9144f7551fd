import type { OpenedSearch } from "@/lib/contract/sealed-search";
import { showRecipient } from "@/lib/server/auth/show-recipient";
import type { Viewer } from "@/lib/server/auth/viewer";
import { sealSearch, unsealSearch } from "./seal-search";

/** A search as an address holds it, with what it says to this viewer: a colleague's link finds whom it is about, and shows their address to those alone who see one. */
export function openSearch(asked: string | null, viewer: Pick<Viewer, "showsAddresses">): OpenedSearch | null {
  if (asked === null) return null;
  const text = unsealSearch(asked);
  return text === null ? { sealed: sealSearch(asked), text: asked } : { sealed: asked, text: showRecipient(viewer, text) };
}
