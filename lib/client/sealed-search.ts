import { sealedSearch } from "@/lib/contract/sealed-search";
import { sendJson } from "./send-json";

const most = 500;
const texts = new Map<string, string>();
const asked = new Map<string, Promise<string>>();

/** What stands for a search in an address, so that no address of a recipient gets into a browser's history or a server's log. */
export function sealSearch(text: string): Promise<string> {
  const known = asked.get(text);
  if (known) return known;
  if (asked.size >= most) asked.clear();
  const sealing = seal(text);
  asked.set(text, sealing);
  sealing.catch(() => asked.delete(text));
  return sealing;
}

/** What a sealed search says, where it was typed in this tab; null where it was not. */
export function textOfSearch(sealed: string): string | null {
  return texts.get(sealed) ?? null;
}

async function seal(text: string): Promise<string> {
  const { sealed } = sealedSearch.parse(await sendJson("POST", "/api/searches", { text }));
  texts.set(sealed, text);
  return sealed;
}
