import { confirmSession } from "@/db/queries/people/confirm-session";
import type { Done } from "@/lib/contract/people";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { auth } from "@/lib/server/auth/auth";
import { orRefused } from "@/lib/server/auth/or-refused";
import { readSession } from "@/lib/server/auth/read-session";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { forgive, isTooOften, passwordLimits } from "./limits";

/** Takes the password of whoever is signed in once more, before something that takes it anew. Tries are counted as at changing it. */
export async function confirmPassword({ password }: { password: string }, { viewer, headers }: { viewer: Viewer; headers: Headers }): Promise<Done> {
  const found = await readSession(headers);
  if (!found || viewer.userId !== found.user.id) return { ok: false, problem: "not-allowed" };
  const limits = passwordLimits(found.user.id);
  if (await isTooOften(database(), limits)) return { ok: false, problem: "too-often" };
  const isRight = (await orRefused(auth().api.verifyPassword({ body: { password }, headers })))?.status === true;
  await recordAudit(database(), { by: viewer, action: isRight ? "password-confirmed" : "password-refused", headers });
  if (!isRight) return { ok: false, problem: "password-wrong" };
  await forgive(database(), limits);
  await confirmSession(database(), { id: found.session.id });
  return { ok: true };
}
