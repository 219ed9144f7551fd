import { settings } from "@/lib/server/settings";

/** Set by the web process on every request, whatever the client sent under that name. */
export const peerHeader = "x-aftersend-peer";

/** The address a request comes from: of whoever connected to us, or, where that is a proxy of ours, of whoever connected to it. */
export function clientAddress(headers: Pick<Headers, "get">): string | null {
  const peer = headers.get(peerHeader)?.replace(/^::ffff:/, "") ?? null;
  const forwarded = headers
    .get("x-forwarded-for")
    ?.split(",")
    .at(-1)
    ?.trim()
    .replace(/^::ffff:/, "");
  const behindProxy = peer === null || peer === "::1" || peer.startsWith("127.") || settings().publicUrl !== null;
  return (behindProxy && forwarded ? forwarded : peer)?.slice(0, 64) ?? null;
}
