import { auth } from "./auth";
import { briefly } from "./briefly";

const sessionCookie = /(?:__Secure-)?aftersend\.session_token=[^;\s]{1,300}(?![^;\s])/;

/** Who is behind a cookie header, as of a second ago at most; null for nobody. */
export async function readSession(headers: Pick<Headers, "get">): Promise<Session | null> {
  // Of all that a cookie header may hold, no more is kept than this.
  const session = sessionCookie.exec(headers.get("cookie") ?? "")?.[0];
  return session === undefined ? null : ask()(session);
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

async function find(session: string) {
  const found = await auth().api.getSession({ headers: new Headers({ cookie: session }), query: { disableRefresh: true } });
  return found && !found.user.disabledAt ? found : null;
}
