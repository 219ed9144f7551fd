import { auth } from "./auth";
import { briefly } from "./briefly";

/** Who is behind a cookie header, as of a second ago at most; null for nobody. */
export async function readSession(headers: Pick<Headers, "get">): Promise<Session | null> {
  const cookie = headers.get("cookie") ?? "";
  return cookie.includes("aftersend.session_token=") ? ask()(cookie) : null;
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
  return found && !found.user.disabledAt ? found : null;
}
