import { deleteSessions } from "@/db/queries/people/delete-sessions";
import { touchSession } from "@/db/queries/people/touch-session";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { database } from "@/lib/server/database";
import { settings } from "@/lib/server/settings";
import { auth } from "./auth";
import { briefly } from "./briefly";
import { isAttended } from "./is-attended";
import { asRole } from "./role";
import { limitOf, whyOver } from "./session-limits";

const sessionCookie = /(?:__Secure-)?aftersend\.session_token=[^;\s]{1,300}(?![^;\s])/;

/**
 * Who is behind a cookie header, as of a second ago at most; null for nobody. It keeps the session from being over for want of use: of an
 * administrator's, only what somebody asks for who is there; of anybody else's, a page left open too.
 */
export async function readSession(headers: Pick<Headers, "get">): Promise<Session | null> {
  // Of all that a cookie header may hold, no more is kept than this.
  const cookie = sessionCookie.exec(headers.get("cookie") ?? "")?.[0];
  const session = cookie === undefined ? null : await ask()(cookie);
  if (session && (session.user.role !== "admin" || isAttended(headers))) await keepAlive(session);
  return session;
}

export type Session = NonNullable<Awaited<ReturnType<typeof find>>>;

/** Has the next question answered anew: after somebody signed in or out here. */
export function forgetSessions(): void {
  ask().forget();
}

const shared = globalThis as { aftersendSessions?: ReturnType<typeof briefly<Session | null>> };

function ask() {
  shared.aftersendSessions ??= briefly(find);
  return shared.aftersendSessions;
}

async function find(cookie: string) {
  const found = await auth().api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } });
  if (!found || found.user.disabledAt) return null;
  const { user, session } = found;
  const times = { createdAt: session.createdAt.getTime(), lastUsedAt: usedAt(session) };
  const why = whyOver(times, limitOf(asRole(user.role), settings().sessions), Date.now());
  if (why === null) return found;
  // Of several processes that find it over at once, one ends it.
  if ((await deleteSessions(database(), { userId: user.id, id: session.id })) > 0) {
    await recordAudit(database(), { by: { name: user.name, userId: user.id }, action: "session-ended", detail: { why } });
  }
  return null;
}

const noteEveryMs = 60_000;

async function keepAlive({ user, session }: Session): Promise<void> {
  const { idleMs } = limitOf(asRole(user.role), settings().sessions);
  const at = Date.now();
  const unlessSince = at - Math.min(noteEveryMs, idleMs / 10);
  if (usedAt(session) <= unlessSince) await touchSession(database(), { id: session.id, at, unlessSince });
}

function usedAt({ lastUsedAt, createdAt }: { lastUsedAt?: Date | null | undefined; createdAt: Date }): number {
  return (lastUsedAt ?? createdAt).getTime();
}
