import { findOpenShare } from "@/db/queries/find-open-share";
import { hostnameOf, isLoopback } from "@/lib/server/auth/is-local";
import { hashToken } from "@/lib/server/auth/token";
import { database } from "@/lib/server/database";
import { readBody } from "@/lib/server/http/read-body";
import { respond } from "@/lib/server/http/respond";
import { settings } from "@/lib/server/settings";
import { gonePage } from "./gone-page";
import { networkOf } from "./network-of";
import { makePass, passCookie, passSeconds } from "./pass";
import { privateHeaders } from "./share-headers";
import { tryPassword } from "./try-password";

const largestForm = 4_096;

/** Takes a password as a form, and sends the visitor back to the report: with a pass, or to what went wrong. It is never in an address. */
export function answerPassword(request: Request, token: string): Promise<Response> {
  return respond(request, async () => {
    const share = await findOpenShare(database(), { tokenHash: hashToken(token) });
    if (!share) return gonePage(request.headers.get("accept-language"));
    const { passwordHash } = share;
    if (passwordHash === null) return backTo(token, "");
    const body = await readBody(request, { limit: largestForm });
    const password = body.ok ? (new URLSearchParams(new TextDecoder().decode(body.body)).get("password") ?? "").slice(0, 200) : "";
    const tried = await tryPassword({ ...share, passwordHash }, { token, network: networkOf(request.headers), password });
    if (tried.type === "wrong") return backTo(token, "?password=wrong");
    if (tried.type === "wait") return backTo(token, `?password=wait&seconds=${Math.max(1, Math.ceil((tried.until - Date.now()) / 1000))}`);
    const pass = `${passCookie}=${makePass({ ...share, passwordHash }, Date.now())}; Path=/s/${token}; Max-Age=${passSeconds}; HttpOnly`;
    // A browser that keeps no cookie here is asked again, and told why.
    return backTo(token, "?password=right", { "set-cookie": `${pass}; ${reach(request.headers, share.frameOrigin !== null)}` });
  });
}

/**
 * Which requests carry the pass. In another site's frame only a cookie for any site comes along, kept apart for that site, and browsers take one from
 * a safe place alone: TLS, or this machine.
 */
function reach(headers: Headers, isFramed: boolean): string {
  const isTls = settings().publicUrl?.startsWith("https:") === true;
  if (isFramed && (isTls || isLoopback(hostnameOf(headers.get("host") ?? "")))) return "SameSite=None; Secure; Partitioned";
  return isTls ? "SameSite=Strict; Secure" : "SameSite=Strict";
}

function backTo(token: string, search: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { ...privateHeaders, location: `/s/${token}${search}`, ...headers } });
}
