import { isIPv4, isIPv6 } from "node:net";
import { clientAddress } from "@/lib/server/auth/client-address";

/** The network a request comes from: an address shortened to 24 bits (IPv4) or 48 (IPv6), and never the whole of it. */
export function networkOf(headers: Pick<Headers, "get">): string {
  const address = clientAddress(headers) ?? "";
  if (isIPv4(address)) return `${address.split(".").slice(0, 3).join(".")}.0/24`;
  return isIPv6(address) ? `${firstGroups(address.toLowerCase())}::/48` : "unknown";
}

function firstGroups(address: string): string {
  const [head = "", tail] = address.split("::");
  const groups = head === "" ? [] : head.split(":");
  if (tail !== undefined) groups.push(...Array.from({ length: 8 - groups.length }, () => "0"));
  return groups
    .slice(0, 3)
    .map((group) => group.padStart(4, "0"))
    .join(":");
}
