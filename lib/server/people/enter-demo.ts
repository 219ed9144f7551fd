import { findUser } from "@/db/queries/people/find-user";
import type { Done } from "@/lib/contract/people";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { auth } from "@/lib/server/auth/auth";
import { isOpen } from "@/lib/server/auth/is-open";
import { forgetSessions } from "@/lib/server/auth/read-session";
import type { Role } from "@/lib/server/auth/role";
import { database } from "@/lib/server/database";
import { demoEmail } from "./demo-people";

/** Signs in as one of the demo workspace's people: on this machine alone, and only until somebody has an account. */
export async function enterDemo(role: Role, headers: Headers): Promise<Done<{ headers: Headers }>> {
  const user = (await isOpen(headers)) ? await findUser(database(), { email: demoEmail(role) }) : null;
  if (!user?.demo) return { ok: false, problem: "not-allowed" };
  const done = await auth().api.signInDemo({ body: { userId: user.id }, headers, returnHeaders: true });
  await recordAudit(database(), { by: { name: user.name, userId: user.id }, action: "signed-in", headers });
  forgetSessions();
  return { ok: true, headers: done.headers };
}

/** Whether the sign-in page offers the demo's people. */
export async function offersDemo(headers: Pick<Headers, "get" | "has">): Promise<boolean> {
  return (await isOpen(headers)) && (await findUser(database(), { email: demoEmail("viewer") }))?.demo === true;
}
