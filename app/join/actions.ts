"use server";

import { type Done, joinForm, type LinkFor, linkToken } from "@/lib/contract/people";
import { forwardCookies } from "@/lib/server/auth/forward-cookies";
import { database } from "@/lib/server/database";
import { openAct } from "@/lib/server/people/act";
import * as links from "@/lib/server/people/describe-link";
import { signIn } from "@/lib/server/people/sign-in";
import { takeLink } from "@/lib/server/people/take-link";

/** What a link is for, told to whoever holds it. */
export async function describeLink(token: unknown): Promise<Done<LinkFor>> {
  return openAct(linkToken, token, links.describeLink);
}

/** Joins by invitation, or chooses a new password; and signs in. */
export async function join(form: unknown): Promise<Done> {
  return openAct(joinForm, form, async (given, headers) => {
    const done = await takeLink(database(), given, headers);
    if (!done.ok) return done;
    const signedIn = await signIn({ email: done.email, password: given.password }, headers);
    if (signedIn.ok) await forwardCookies(signedIn.headers);
    return { ok: true };
  });
}
