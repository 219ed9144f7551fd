import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isDatabaseAway } from "@/db/is-database-away";
import { fromElsewhere } from "@/lib/server/auth/authorise";
import { findAccess } from "@/lib/server/auth/find-access";
import { isOwnRequest } from "@/lib/server/auth/is-own-request";
import { readViewer } from "@/lib/server/auth/viewer";
import { errorResponse, respond } from "@/lib/server/http/respond";
import { routerHeader } from "@/lib/server/http/router-header";
import { dataPolicy, nonceHeader, pagePolicy } from "@/lib/server/http/security-headers";
import { guardShare } from "@/lib/server/share/guard-share";

/** Stands before everything: who is not known at all comes no further. What exactly each may do is checked again where it is done. */
export default function proxy(request: NextRequest): Promise<Response> {
  return respond(request, async () => {
    const { pathname } = request.nextUrl;
    const shared = await guardShare(request, page);
    if (shared) return shared;
    if (!isOwnRequest(request)) return errorResponse(fromElsewhere.code, fromElsewhere.message);
    const isPage = !pathname.startsWith("/api/");
    const access = findAccess(request.method, pathname);
    if (access === "public" || access === "feed" || (await isKnown(request))) return isPage ? page(request.headers) : data();
    if (isPage && (request.method === "GET" || request.method === "HEAD")) return request.headers.has(routerHeader) ? nothing() : toSignIn(request);
    return errorResponse("unauthorized", "Sign in, or present an API token: npm run admin -- token create");
  });
}

/** Next reads the nonce from the policy in the request, and puts it on each script of the page. */
function page(asked: Headers): Response {
  const nonce = randomBytes(16).toString("base64");
  const policy = pagePolicy(nonce);
  const headers = new Headers(asked);
  headers.set(nonceHeader, nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

function data(): Response {
  const response = NextResponse.next();
  response.headers.set("content-security-policy", dataPolicy);
  return response;
}

/** Where to go on once signed in. Next makes a path of it again: behind a proxy our own idea of our address may be wrong. */
function toSignIn({ nextUrl }: NextRequest): Response {
  const { pathname, search } = nextUrl;
  const path = pathname === "/" && search === "" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(pathname + search)}`;
  return NextResponse.redirect(new URL(path, nextUrl), { status: 307, headers: { "cache-control": "no-store" } });
}

/** Next's router then asks for the whole page. Sent on, it would put the sign-in under the header of whoever was signed in. */
function nothing(): Response {
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}

/** While the database is away nobody can be known. Whatever is asked for then asks again itself, and says so in its own way. */
async function isKnown({ headers }: NextRequest): Promise<boolean> {
  try {
    return (await readViewer(headers)) !== null;
  } catch (error) {
    if (isDatabaseAway(error)) return true;
    throw error;
  }
}

/** Before a proxy Next gathers the body whole, up to a limit: lists of recipients stream past it, to a route that asks by itself. */
export const config = { matcher: ["/((?!_next/static|api/feedback/|api/deliveries/[^/]+/recipients|icon).*)"] };
