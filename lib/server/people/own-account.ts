import { deleteSessions } from "@/db/queries/people/delete-sessions";
import { findUser } from "@/db/queries/people/find-user";
import { listSessions } from "@/db/queries/people/list-sessions";
import type { Done, OwnSession } from "@/lib/contract/people";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { auth } from "@/lib/server/auth/auth";
import { orRefused } from "@/lib/server/auth/or-refused";
import { forgetSessions, readSession } from "@/lib/server/auth/read-session";
import { limitOf } from "@/lib/server/auth/session-limits";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { settings } from "@/lib/server/settings";
import { checkPassword } from "./check-password";
import { forgive, isTooOften, passwordLimits } from "./limits";

type Asked = { viewer: Viewer; headers: Headers };

/** Changes one's password; all other sessions end. The headers set the cookie of a new one. */
export async function changePassword(
  { current, password }: { current: string; password: string },
  { viewer, headers }: Asked,
): Promise<Done<{ headers: Headers }>> {
  const user = viewer.userId === null ? null : await findUser(database(), { id: viewer.userId });
  if (!user) return { ok: false, problem: "not-allowed" };
  const problem = await checkPassword(password, [user.name, user.email]);
  if (problem) return { ok: false, problem };
  const limits = passwordLimits(user.id);
  if (await isTooOften(database(), limits)) return { ok: false, problem: "too-often" };
  const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
  const changed = await orRefused(auth().api.changePassword({ body, headers, returnHeaders: true }));
  if (!changed) {
    await recordAudit(database(), { by: viewer, action: "password-refused", headers });
    return { ok: false, problem: "password-wrong" };
  }
  await forgive(database(), limits);
  await recordAudit(database(), { by: viewer, action: "password-changed", subject: user.email, headers });
  forgetSessions();
  return { ok: true, headers: changed.headers };
}

/** Ends the session that asks. The headers take its cookie away. */
export async function signOut({ viewer, headers }: Asked): Promise<Done<{ headers: Headers }>> {
  const done = await auth().api.signOut({ headers, returnHeaders: true });
  await recordAudit(database(), { by: viewer, action: "signed-out", headers });
  forgetSessions();
  return { ok: true, headers: done.headers };
}

/** Ends every session of whoever asks, or the one that is named. */
export async function endSessions(id: string | null, { viewer, headers }: Asked): Promise<Done> {
  if (viewer.userId === null) return { ok: false, problem: "not-allowed" };
  const ended = await deleteSessions(database(), { userId: viewer.userId, id });
  if (ended === 0) return { ok: false, problem: "not-there" };
  await recordAudit(database(), { by: viewer, action: id === null ? "signed-out-everywhere" : "signed-out", detail: { sessions: ended }, headers });
  forgetSessions();
  return { ok: true };
}

export async function listOwnSessions(viewer: Viewer, headers: Headers): Promise<OwnSession[]> {
  if (viewer.userId === null) return [];
  const [rows, here] = await Promise.all([
    listSessions(database(), { userId: viewer.userId, ...limitOf(viewer.role, settings().sessions) }),
    readSession(headers),
  ]);
  return rows.map(({ id, ipAddress, userAgent, createdAt, lastUsedAt }) => ({
    id,
    ipAddress,
    userAgent,
    createdAt: new Date(createdAt).toISOString(),
    lastUsedAt: new Date(lastUsedAt).toISOString(),
    here: id === here?.session.id,
  }));
}
