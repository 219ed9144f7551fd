import { presentedTokens } from "./presented-tokens";

type Asked = { method: string; headers: Pick<Headers, "get" | "has"> };

const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that changes something comes from our own pages, or from a program that presents a token. What a browser adds by itself
 * (a cookie, or sitting at this machine) is no proof that the person asked for it: another site's page can send that too.
 */
export function isOwnRequest({ method, headers }: Asked): boolean {
  if (safeMethods.has(method) || presentedTokens(headers).length > 0) return true;
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site !== null) return site === "same-origin";
  if (origin !== null) return hostOf(origin) === headers.get("host");
  // A browser sends one of the two with whatever it posts.
  return !headers.has("cookie");
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
