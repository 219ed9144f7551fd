import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import { cookies } from "next/headers";

/** Hands the cookies that better-auth sets on to the browser, from within a server action. */
export async function forwardCookies(headers: Headers): Promise<void> {
  const store = await cookies();
  for (const header of headers.getSetCookie()) {
    for (const [name, cookie] of parseSetCookieHeader(header)) store.set(name, cookie.value, toCookieOptions(cookie));
  }
}
