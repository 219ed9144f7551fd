import { unattendedHeader } from "@/lib/contract/unattended";

/**
 * Whether a request comes of somebody who is there, rather than of a page that was left open: a stream, a link fetched ahead, or what the page itself
 * says is nobody's wish.
 */
export function isAttended(headers: Pick<Headers, "get">): boolean {
  if (headers.get(unattendedHeader) !== null || headers.get("next-router-prefetch") !== null) return false;
  return headers.get("accept")?.includes("text/event-stream") !== true;
}
