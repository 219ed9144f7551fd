import { findUser } from "@/db/queries/people/find-user";
import { hasRule } from "@/db/queries/people/has-rule";
import { listInvitations } from "@/db/queries/people/list-invitations";
import { listUsers } from "@/db/queries/people/list-users";
import { saveRule } from "@/db/queries/people/save-rule";
import { updateUser } from "@/db/queries/people/update-user";
import type { Done, Invitation, Person } from "@/lib/contract/people";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { forgetSessions } from "@/lib/server/auth/read-session";
import { asRole, type Role } from "@/lib/server/auth/role";
import { forgetSecondFactorRule } from "@/lib/server/auth/second-factor-rule";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { isoInstant } from "@/lib/server/read/iso-instant";
import { makeLink } from "./make-link";

type Asked = { viewer: Viewer; headers: Headers };

export async function listPeople(): Promise<{ people: Person[]; invitations: Invitation[]; secondFactorForAdmins: boolean }> {
  const [users, invitations, secondFactorForAdmins] = await Promise.all([
    listUsers(database()),
    listInvitations(database()),
    hasRule(database(), { name: "second-factor-for-admins" }),
  ]);
  return {
    secondFactorForAdmins,
    people: users.map(({ id, name, email, role, mayUnmask, hasSecondFactor, disabledAt, createdAt, lastSeenAt }) => ({
      id,
      name,
      email,
      role: asRole(role) ?? "viewer",
      mayUnmask,
      disabled: disabledAt !== null,
      hasSecondFactor,
      createdAt: isoInstant(createdAt),
      lastSeenAt: isoInstant(lastSeenAt),
    })),
    invitations: invitations.map(({ email, role, createdBy, expiresAt }) => ({
      email,
      role: asRole(role) ?? "viewer",
      createdBy,
      expiresAt: isoInstant(expiresAt),
    })),
  };
}

/** Makes the link by which somebody joins; its path is shown this once. */
export async function invite(
  { email, role, mayUnmask }: { email: string; role: Role; mayUnmask: boolean },
  { viewer, headers }: Asked,
): Promise<Done<{ path: string }>> {
  if (await findUser(database(), { email })) return { ok: false, problem: "email-taken" };
  const invites = { email, role, mayUnmask: mayUnmask && role === "marketer" };
  const path = await makeLink(database(), { kind: "invitation", invites, createdBy: viewer.name });
  await recordAudit(database(), { by: viewer, action: "invited", subject: email, detail: { role, mayUnmask: invites.mayUnmask }, headers });
  return { ok: true, path };
}

export async function changePerson(
  { id, role, mayUnmask, disabled }: { id: string; role: Role; mayUnmask: boolean; disabled: boolean },
  { viewer, headers }: Asked,
): Promise<Done> {
  const user = await findUser(database(), { id });
  if (!user || user.demo) return { ok: false, problem: "not-there" };
  const wanted = { role, mayUnmask: mayUnmask && role === "marketer", disabled };
  if (!(await updateUser(database(), { id, ...wanted }))) return { ok: false, problem: "last-admin" };
  await recordAudit(database(), { by: viewer, action: "person-changed", subject: user.email, detail: wanted, headers });
  forgetSessions();
  return { ok: true };
}

/** Makes the link by which somebody chooses a new password; its path is shown this once. */
export async function makeResetLink(id: string, { viewer, headers }: Asked): Promise<Done<{ path: string }>> {
  const user = await findUser(database(), { id });
  if (!user || user.demo) return { ok: false, problem: "not-there" };
  const path = await makeLink(database(), { kind: "reset", userId: id, createdBy: viewer.name });
  await recordAudit(database(), { by: viewer, action: "reset-link-made", subject: user.email, headers });
  return { ok: true, path };
}

/** Says whether administrators need a second factor. Whoever demands it has one. */
export async function changeRules({ secondFactorForAdmins: holds }: { secondFactorForAdmins: boolean }, { viewer, headers }: Asked): Promise<Done> {
  const user = viewer.userId === null ? null : await findUser(database(), { id: viewer.userId });
  if (holds && !user?.hasSecondFactor) return { ok: false, problem: "second-factor-first" };
  await saveRule(database(), { name: "second-factor-for-admins", holds, by: viewer.name });
  await recordAudit(database(), { by: viewer, action: "rule-changed", subject: "second factor for administrators", detail: { holds }, headers });
  forgetSecondFactorRule();
  return { ok: true };
}
