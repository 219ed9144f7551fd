import { randomUUID } from "node:crypto";
import { type Database, inTransaction, type Transaction } from "@/db/client";
import { findLink } from "@/db/queries/people/find-link";
import { findUser } from "@/db/queries/people/find-user";
import { hasAccounts } from "@/db/queries/people/has-accounts";
import { insertUser } from "@/db/queries/people/insert-user";
import { savePassword } from "@/db/queries/people/save-password";
import { type UsedLink, useLink } from "@/db/queries/people/use-link";
import type { Done, Problem } from "@/lib/contract/people";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { forgetWhetherAnybodyHasAccount } from "@/lib/server/auth/is-open";
import { forgetSessions } from "@/lib/server/auth/read-session";
import { hashToken } from "@/lib/server/auth/token";
import { checkPassword } from "./check-password";
import { hashPassword } from "./hash-password";

export type Given = { token: string; name?: string | undefined; email?: string | undefined; password: string };

class NotDone extends Error {
  constructor(readonly problem: Problem) {
    super(problem);
  }
}

/** Does what a one-time link is for: the first administrator, an invited person, or a new password. The link is used up only if that is done. */
export async function takeLink(db: Database, given: Given, headers: Pick<Headers, "get">): Promise<Done<{ email: string }>> {
  const tokenHash = hashToken(given.token);
  const found = await findLink(db, { tokenHash });
  if (!found) return { ok: false, problem: "link-over" };
  const problem = await checkPassword(given.password, [given.name ?? "", given.email ?? found.email ?? ""]);
  if (problem) return { ok: false, problem };
  const passwordHash = await hashPassword(given.password);
  try {
    const email = await inTransaction(db, async (tx) => {
      const link = await useLink(tx, { tokenHash });
      if (!link) throw new NotDone("link-over");
      return fulfil(tx, link, { ...given, passwordHash }, headers);
    });
    forgetSessions();
    forgetWhetherAnybodyHasAccount();
    return { ok: true, email };
  } catch (error) {
    if (error instanceof NotDone) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function fulfil(tx: Transaction, link: UsedLink, given: Given & { passwordHash: string }, headers: Pick<Headers, "get">): Promise<string> {
  if (link.kind === "reset") {
    const user = link.userId === null ? null : await findUser(tx, { id: link.userId });
    if (!user || user.disabledAt !== null) throw new NotDone("link-over");
    await savePassword(tx, { userId: user.id, passwordHash: given.passwordHash });
    await recordAudit(tx, { by: { name: user.name, userId: user.id }, action: "password-reset", subject: user.email, headers });
    return user.email;
  }
  // Two who set up at the same instant: the second waits here, and then finds the first.
  await tx.query("lock table users in share row exclusive mode");
  if (link.kind === "set-up" && (await hasAccounts(tx))) throw new NotDone("link-over");
  const invites = link.kind === "set-up" ? { email: given.email ?? "", role: "admin", mayUnmask: false } : link.invites;
  if (!invites?.email || !given.name) throw new NotDone("invalid");
  const id = randomUUID();
  if (!(await insertUser(tx, { id, name: given.name, ...invites, passwordHash: given.passwordHash }))) throw new NotDone("email-taken");
  const by = { name: given.name, userId: id };
  await recordAudit(tx, { by, action: link.kind === "set-up" ? "set-up" : "joined", subject: invites.email, detail: { role: invites.role }, headers });
  return invites.email;
}
