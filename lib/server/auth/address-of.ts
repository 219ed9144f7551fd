import { BlockList, isIP, isIPv6 } from "node:net";
import { isLoopback } from "./is-local";

/** Where a declared proxy may stand: what comes from anywhere else came past it, and says for itself alone where it comes from. */
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

/**
 * The address a request comes from: of whoever connected to us, or, where that is the proxy that AFTERSEND_PUBLIC_URL declares, of whoever connected
 * to it. Anybody may send X-Forwarded-For: without a proxy of ours it says nothing.
 */
export function addressOf(connectedFrom: string, forwardedFor: string | undefined, { isProxyDeclared }: { isProxyDeclared: boolean }): string {
  const peer = plain(connectedFrom);
  if (!isProxyDeclared || !(isLoopback(peer) || isPrivate(peer))) return peer;
  const forwarded = withoutPort(forwardedFor?.split(",").at(-1)?.trim() ?? "");
  return isIP(forwarded) === 0 ? peer : forwarded;
}

function plain(address: string): string {
  return address.replace(/^::ffff:/, "");
}

/** Some proxies add the port of each connection, which would make every connection a place of its own. */
function withoutPort(address: string): string {
  return plain(isIPv6(address) ? address : address.replace(/:\d+$/, "").replace(/^\[|\]$/g, ""));
}

function isPrivate(address: string): boolean {
  return inside.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}
