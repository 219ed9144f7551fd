import { isSessionConfirmed } from "@/db/queries/people/is-session-confirmed";
import type { Problem } from "@/lib/contract/people";
import { database } from "@/lib/server/database";
import { confirmedPermissions, type Permission } from "./authorisation";
import { readSession } from "./read-session";
import { thisMachine, type Viewer } from "./viewer";

/** How long a password counts that was given: long enough for a row of changes, short beside a cup of coffee. */
const confirmedForSeconds = 600;

/**
 * What keeps somebody from something that takes their password anew; null if nothing does. A token has no password, and is refused: whoever finds one
 * makes no further tokens of it. Whoever has no password either, at this machine while nobody has an account, is not asked.
 */
export async function askAgain(viewer: Viewer, permission: Permission, headers: Pick<Headers, "get">): Promise<Problem | null> {
  if (!(confirmedPermissions as readonly Permission[]).includes(permission) || viewer === thisMachine) return null;
  if (viewer.userId === null) return "not-allowed";
  const session = await readSession(headers);
  if (!session) return "not-allowed";
  if (session.user.demo) return null;
  // Asked of the database itself: another process may have taken the password a moment ago.
  return (await isSessionConfirmed(database(), { id: session.session.id, withinSeconds: confirmedForSeconds })) ? null : "confirm";
}
