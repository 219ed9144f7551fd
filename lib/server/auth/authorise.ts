import type { Permission } from "./authorisation";
import { isOwnRequest } from "./is-own-request";
import { may } from "./may";
import { readViewer, type Viewer } from "./viewer";

type Refused = { ok: false; code: "unauthorized" | "forbidden"; message: string; lacksSecondFactor?: boolean };
export type Authorised = { ok: true; viewer: Viewer } | Refused;

type Asked = { method: string; headers: Pick<Headers, "get" | "has"> };

/** Who asks, if they may do what they ask for. */
export async function authorise(asked: Asked, permission: Permission): Promise<Authorised> {
  if (!isOwnRequest(asked)) return fromElsewhere;
  const viewer = await readViewer(asked.headers);
  if (viewer === null) return { ok: false, code: "unauthorized", message: "Sign in, or present an API token: npm run admin -- token create" };
  if (viewer.lacksSecondFactor && !may(viewer, permission))
    return { ok: false, code: "forbidden", message: "Administrators need a second factor here: set it up under Settings, Account.", lacksSecondFactor: true };
  if (!may(viewer, permission)) return { ok: false, code: "forbidden", message: refusal(viewer) };
  return { ok: true, viewer };
}

export const fromElsewhere = { ok: false, code: "forbidden", message: "This request comes from another site's page." } as const;

/** No account stands behind a token. */
function refusal({ userId, role }: Viewer): string {
  return userId === null ? "This token's scope does not allow this." : `The role ${role} does not allow this.`;
}
