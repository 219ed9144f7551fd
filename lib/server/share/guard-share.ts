import { type NextRequest, NextResponse } from "next/server";
import { errorResponse } from "@/lib/server/http/respond";
import { admit } from "./admit";
import { bareHeader } from "./bare-header";
import { gonePage } from "./gone-page";
import { passCookie } from "./pass";
import { privateHeaders, withFrames } from "./share-headers";
import { tokenInPath } from "./share-token";

const askedParam = "password";

/** Lets a request through to Next with these headers. */
type Pass = (headers: Headers) => Response;

/** Stands before everything below /s/: null for any other path. Nothing there takes a viewer, and nothing that a viewer has opens it. */
export async function guardShare(request: NextRequest, letThrough: Pass): Promise<Response | null> {
  const token = tokenInPath(request.nextUrl.pathname);
  if (token === null) return null;
  const admission = await admit(token, request.cookies.get(passCookie)?.value, Date.now());
  if (admission.type === "gone") return gonePage(request.headers.get("accept-language"));
  if (admission.type === "locked" && isData(request.nextUrl.pathname)) return refused();
  if (admission.type === "open" && request.nextUrl.searchParams.has(askedParam)) return toBareAddress(request);
  const headers = new Headers(request.headers);
  headers.set(bareHeader, "1");
  const response = letThrough(headers);
  for (const [name, value] of Object.entries(privateHeaders)) response.headers.set(name, value);
  response.headers.set("content-security-policy", withFrames(response.headers.get("content-security-policy"), admission.share.frameOrigin));
  return response;
}

/** What became of a password stands in the address while it is asked for; once the report is open, nothing but the link does. */
function toBareAddress({ nextUrl }: NextRequest): Response {
  return NextResponse.redirect(new URL(nextUrl.pathname, nextUrl), { status: 303, headers: privateHeaders });
}

function isData(pathname: string): boolean {
  return /\/(report|stream)\/?$/.test(pathname);
}

function refused(): Response {
  const response = errorResponse("unauthorized", "This link asks for a password.");
  for (const [name, value] of Object.entries(privateHeaders)) response.headers.set(name, value);
  response.headers.delete("www-authenticate");
  return response;
}
