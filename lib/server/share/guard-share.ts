import type { NextRequest } from "next/server";
import { errorResponse } from "@/lib/server/http/respond";
import { admit } from "./admit";
import { bareHeader } from "./bare-header";
import { gonePage } from "./gone-page";
import { passCookie } from "./pass";
import { privateHeaders, withFrames } from "./share-headers";
import { tokenInPath } from "./share-token";

/** Lets a request through to Next with these headers. */
type Pass = (headers: Headers) => Response;

/** Stands before everything below /s/: null for any other path. Nothing there takes a viewer, and nothing that a viewer has opens it. */
export async function guardShare(request: NextRequest, letThrough: Pass): Promise<Response | null> {
  const token = tokenInPath(request.nextUrl.pathname);
  if (token === null) return null;
  const admission = await admit(token, request.cookies.get(passCookie)?.value, Date.now());
  if (admission.type === "gone") return gonePage(request.headers.get("accept-language"));
  if (admission.type === "locked" && isData(request.nextUrl.pathname)) return refused();
  const headers = new Headers(request.headers);
  headers.set(bareHeader, "1");
  const response = letThrough(headers);
  for (const [name, value] of Object.entries(privateHeaders)) response.headers.set(name, value);
  response.headers.set("content-security-policy", withFrames(response.headers.get("content-security-policy"), admission.share.frameOrigin));
  return response;
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
