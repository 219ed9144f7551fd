"use server";

import { type Done, setUpForm } from "@/lib/contract/people";
import { forwardCookies } from "@/lib/server/auth/forward-cookies";
import { database } from "@/lib/server/database";
import { openAct } from "@/lib/server/people/act";
import { signIn } from "@/lib/server/people/sign-in";
import { takeLink } from "@/lib/server/people/take-link";

/** Makes the first administrator, and signs them in. */
export async function setUp(form: unknown): Promise<Done> {
  return openAct(setUpForm, form, async (given, headers) => {
    const done = await takeLink(database(), given, headers);
    if (!done.ok) return done;
    const signedIn = await signIn({ email: done.email, password: given.password }, headers);
    if (signedIn.ok) await forwardCookies(signedIn.headers);
    return { ok: true };
  });
}
