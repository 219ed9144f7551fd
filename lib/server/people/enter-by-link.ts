import type { Done, SignedIn } from "@/lib/contract/people";
import { forwardCookies } from "@/lib/server/auth/forward-cookies";
import { database } from "@/lib/server/database";
import { signIn } from "./sign-in";
import { type Given, takeLink } from "./take-link";

/** Takes a one-time link, and signs in the person it was for. */
export async function enterByLink(given: Given, headers: Headers): Promise<Done<SignedIn>> {
  const done = await takeLink(database(), given, headers);
  if (!done.ok) return done;
  const signedIn = await signIn({ email: done.email, password: given.password }, headers);
  if (signedIn.ok) await forwardCookies(signedIn.headers);
  return { ok: true, secondFactor: signedIn.ok && signedIn.secondFactor };
}
