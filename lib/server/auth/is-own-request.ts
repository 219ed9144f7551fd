import { presentedTokens } from "./presented-tokens";

type Asked = { method: string; headers: Pick<Headers, "get" | "has"> };

const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that changes something comes from our own pages, or from a program that presents a token. What a browser adds by itself
 * (a cookie, or sitting at this machine) is no proof that the person asked for it: another site's page can send that too.
 */
export function isOwnRequest({ method, headers }: Asked): boolean {
  if (safeMethods.has(method)) return true;
  // A token vouches for a program. In a browser anything may stand in its place, in an address that another site's page leads to.
  const site = headers.get("sec-fetch-site");
  if (presentedTokens(headers).length > 0 && !headers.has("cookie") && (site === null || site === "none")) return true;
  // A browser says where from with whatever it posts.
  return saysWhereFrom(headers) ? isFromOwnPage(headers) : !headers.has("cookie");
}

/** Whether a browser says that one of our own pages asks. */
export function isFromOwnPage(headers: Asked["headers"]): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  return site === null ? origin !== null && hostOf(origin) === headers.get("host") : site === "same-origin";
}

/**
 * Whether a browser hides where a form comes from, as it does for pages of shared reports, which ask it to tell nobody. Over plain http it says no
 * more than this; of the password that is sent so, another site's page would have to know the link and the word.
 */
export function hidesWhereFrom(headers: Asked["headers"]): boolean {
  return headers.get("sec-fetch-site") === null && headers.get("origin") === "null";
}

function saysWhereFrom(headers: Asked["headers"]): boolean {
  return headers.has("sec-fetch-site") || headers.has("origin");
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
