import { findApiToken } from "@/db/queries/find-api-token";
import { database } from "@/lib/server/database";
import { settings } from "@/lib/server/settings";
import { presentedTokens } from "./presented-tokens";
import { hashToken } from "./token";

const readingRoles: ReadonlySet<string> = new Set(["admin", "marketer", "viewer"]);

/** Reading is open on this machine alone; from elsewhere it takes an API token. */
export async function mayRead(headers: Headers): Promise<boolean> {
  if (isLocal(headers)) return true;
  for (const token of presentedTokens(headers)) {
    const known = await findApiToken(database(), { tokenHash: hashToken(token) });
    if (known && readingRoles.has(known.role)) return true;
  }
  return false;
}

/** Bound to loopback and addressed by a loopback name: no proxy before us, no foreign name that resolves to us. */
function isLocal(headers: Headers): boolean {
  return isLoopback(settings().host) && isLoopback(hostnameOf(headers.get("host") ?? "")) && !headers.has("forwarded") && !isForwarded(headers);
}

/** Next sets x-forwarded-for itself, to the peer's address; a proxy adds a foreign one. */
function isForwarded(headers: Headers): boolean {
  const addresses = (headers.get("x-forwarded-for") ?? "").split(",").map((address) => address.trim().replace(/^::ffff:/, ""));
  return addresses.some((address) => address !== "" && !isLoopback(address));
}

function hostnameOf(host: string): string {
  return host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}
