import type { IncomingMessage } from "node:http";

type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;

/** Nothing is there. */
export const nowhere = "/nothing-is-here";

/**
 * Where a request goes: on to Next under this path, elsewhere, or no further. Next fails on a path whose percent signs cannot be decoded: who reads
 * pages is shown that nothing is there. The param by which Next's router tells its own requests apart is none of a page's address.
 */
export function routeTarget({ method, url = "", headers }: Asked): { type: "serve" | "redirect"; target: string } | { type: "refuse" } {
  const isPage = method === "GET" && headers.accept?.includes("text/html") === true;
  if (!isReadable(url)) return isPage ? { type: "serve", target: nowhere } : { type: "refuse" };
  const [path = "", query = ""] = url.split("?", 2);
  const params = query.split("&");
  const shown = params.filter((param) => !/^_rsc(=|$)/.test(param));
  if (!isPage || headers["rsc"] !== undefined || shown.length === params.length || path.startsWith("//")) return { type: "serve", target: url };
  return { type: "redirect", target: shown.length === 0 ? path : `${path}?${shown.join("&")}` };
}

function isReadable(url: string): boolean {
  try {
    return url.startsWith("/") && decodeURIComponent(url.split("?", 1)[0] ?? "") !== "";
  } catch {
    return false;
  }
}
