import { BlockList, isIPv6 } from "node:net";
import { settings } from "@/lib/server/settings";
import { isLoopback } from "./is-local";

/** Set by the web process on every request, whatever the client sent under that name. */
export const peerHeader = "x-aftersend-peer";

/** Where a proxy of ours may stand: what comes from anywhere else says for itself alone where it comes from. */
const inside = new BlockList();
for (const [net, bits] of [
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["100.64.0.0", 10],
  ["169.254.0.0", 16],
] as const)
  inside.addSubnet(net, bits);
for (const [net, bits] of [
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  inside.addSubnet(net, bits, "ipv6");

/** The address a request comes from: of whoever connected to us, or, where that is a proxy of ours, of whoever connected to it. */
export function clientAddress(headers: Pick<Headers, "get">): string | null {
  const peer = headers.get(peerHeader)?.replace(/^::ffff:/, "") ?? null;
  const forwarded = headers
    .get("x-forwarded-for")
    ?.split(",")
    .at(-1)
    ?.trim()
    .replace(/^::ffff:/, "");
  const behindProxy = peer === null || isLoopback(peer) || (settings().publicUrl !== null && isPrivate(peer));
  return (behindProxy && forwarded ? forwarded : peer)?.slice(0, 64) ?? null;
}

function isPrivate(address: string): boolean {
  return inside.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}
