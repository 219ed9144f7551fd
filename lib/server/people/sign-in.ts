import { isAPIError } from "better-auth/api";
import { findUser } from "@/db/queries/people/find-user";
import type { Done } from "@/lib/contract/people";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { auth } from "@/lib/server/auth/auth";
import { clientAddress } from "@/lib/server/auth/client-address";
import { forgetSessions } from "@/lib/server/auth/read-session";
import { database } from "@/lib/server/database";
import { forgive, isTooOften, signInLimits } from "./limits";

type Given = { email: string; password: string };

/** Signs somebody in; the headers set their cookie. What was wrong is not told: neither whether there is such an account, nor whether it is disabled. */
export async function signIn({ email, password }: Given, headers: Headers): Promise<Done<{ headers: Headers }>> {
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
  const found = await auth()
    .api.signInEmail({ body, headers, returnHeaders: true })
    .catch((error: unknown) => {
      if (isAPIError(error)) return null;
      throw error;
    });
  if (!found || !user) {
    await failed({});
    return { ok: false, problem: "wrong-sign-in" };
  }
  await forgive(db, limits);
  await recordAudit(db, { by: { name: user.name, userId: user.id }, action: "signed-in", headers });
  forgetSessions();
  return { ok: true, headers: found.headers };
}
