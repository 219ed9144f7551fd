"use server";

import { type Done, secondFactorForm } from "@/lib/contract/people";
import { forwardCookies } from "@/lib/server/auth/forward-cookies";
import { openAct } from "@/lib/server/people/act";
import { verifySecondFactor } from "@/lib/server/people/verify-second-factor";

/** Finishes a sign-in that waits for a second factor. */
export async function verifyCode(form: unknown): Promise<Done> {
  return openAct(secondFactorForm, form, async (given, headers) => {
    const done = await verifySecondFactor(given, headers);
    if (!done.ok) return done;
    await forwardCookies(done.headers);
    return { ok: true };
  });
}
