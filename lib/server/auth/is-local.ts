import { isIPv4 } from "node:net";
import { settings } from "@/lib/server/settings";

/**
 * Bound to loopback, addressed by a loopback name, and no trace of a proxy before us or of a foreign name that resolves to us.
 * A proxy that leaves no trace cannot be told apart: behind one, AFTERSEND_REQUIRE_TOKEN=1 closes this door.
 */
export function isLocal(headers: Pick<Headers, "get" | "has">): boolean {
  const { host, requireToken } = settings();
  if (requireToken || !isLoopback(host) || !isLoopback(hostnameOf(headers.get("host") ?? ""))) return false;
  if (traces.some((name) => headers.has(name))) return false;
  return forwarded.every((name) => listOf(headers.get(name)).every((value) => isLoopback(hostnameOf(value))));
}

/** Only a proxy adds these. */
const traces = ["forwarded", "via", "x-real-ip", "cf-connecting-ip", "true-client-ip"];
/** Next adds these itself, with the peer's address and the host asked for. */
const forwarded = ["x-forwarded-for", "x-forwarded-host"];

function listOf(value: string | null): string[] {
  return (value ?? "").split(",").flatMap((part) => part.trim().replace(/^::ffff:/, "") || []);
}

/** Of a Host header, without its port. */
export function hostnameOf(host: string): string {
  return (host === "::1" ? host : host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "")).toLowerCase();
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (host.startsWith("127.") && isIPv4(host));
}
