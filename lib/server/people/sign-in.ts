import { findUser } from "@/db/queries/people/find-user";
import type { Done, SignedIn } from "@/lib/contract/people";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { auth } from "@/lib/server/auth/auth";
import { clientAddress } from "@/lib/server/auth/client-address";
import { orRefused } from "@/lib/server/auth/or-refused";
import { forgetSessions } from "@/lib/server/auth/read-session";
import { database } from "@/lib/server/database";
import { forgive, isTooOften, signInLimits } from "./limits";

type Given = { email: string; password: string };

/**
 * Signs somebody in; the headers set their cookie: of a session, or, where it takes a second factor, of a sign-in that waits for it. What was wrong is not told: neither whether there is such an account, nor whether it is disabled.
 */
export async function signIn({ email, password }: Given, headers: Headers): Promise<Done<{ headers: Headers } & SignedIn>> {
  const db = database();
  const limits = signInLimits(email, clientAddress(headers));
  const user = await findUser(db, { email });
  const failed = async (detail: Record<string, unknown>) =>
    // An address nobody has an account for may be a password, typed into the wrong field.
    recordAudit(db, { by: user ? { name: user.name, userId: user.id } : { name: "unknown", userId: null }, action: "sign-in-failed", detail, headers });
  if (await isTooOften(db, limits)) {
    await failed({ why: "too often" });
    return { ok: false, problem: "too-often" };
  }
  // A disabled account takes as long to refuse as any other.
  const body = user?.disabledAt === null ? { email, password } : { email: "nobody@invalid.example", password };
  const found = await orRefused(auth().api.signInEmail({ body, headers, returnHeaders: true }));
  if (!found || !user) {
    await failed({});
    return { ok: false, problem: "wrong-sign-in" };
  }
  await forgive(db, limits);
  const secondFactor = "twoFactorRedirect" in found.response;
  await recordAudit(db, { by: { name: user.name, userId: user.id }, action: secondFactor ? "second-factor-asked" : "signed-in", headers });
  forgetSessions();
  return { ok: true, headers: found.headers, secondFactor };
}
