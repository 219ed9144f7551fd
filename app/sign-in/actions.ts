"use server";

import { z } from "zod";
import { type Done, roleNames, type SignedIn, signInForm } from "@/lib/contract/people";
import { forwardCookies } from "@/lib/server/auth/forward-cookies";
import { openAct } from "@/lib/server/people/act";
import * as demo from "@/lib/server/people/enter-demo";
import * as people from "@/lib/server/people/sign-in";

export async function signIn(form: unknown): Promise<Done<SignedIn>> {
  return openAct(signInForm, form, async (given, headers) => {
    const done = await people.signIn(given, headers);
    if (!done.ok) return done;
    await forwardCookies(done.headers);
    return { ok: true, secondFactor: done.secondFactor };
  });
}

export async function enterDemo(role: unknown): Promise<Done> {
  return openAct(z.enum(roleNames), role, async (given, headers) => {
    const done = await demo.enterDemo(given, headers);
    if (!done.ok) return done;
    await forwardCookies(done.headers);
    return { ok: true };
  });
}
