import { findApiToken } from "@/db/queries/find-api-token";
import { asTokenScope, type TokenScope } from "@/lib/contract/people";
import { database } from "@/lib/server/database";
import type { Permission } from "./authorisation";
import { briefly } from "./briefly";
import { isOpen } from "./is-open";
import { claimOf, presentedTokens } from "./presented-tokens";
import { readSession } from "./read-session";
import { asRole, type Role } from "./role";
import { adminsNeedSecondFactor } from "./second-factor-rule";
import { hashToken } from "./token";

/** Who asks: a person, a machine with a token, or whoever sits at this machine. Null user: no account stands behind it. */
export type Viewer = {
  role: Role;
  userId: string | null;
  name: string;
  showsAddresses: boolean;
  /** What they may do beyond their role. */
  grants?: readonly Permission[];
  /** Nothing but their own account is theirs, until they have the second factor that a rule asks of them. */
  lacksSecondFactor?: boolean;
};

/** Whoever sits at this machine, while nobody has an account. */
export const thisMachine: Viewer = { role: "admin", userId: null, name: "this machine", showsAddresses: true };

type Asked = Pick<Headers, "get" | "has">;

/**
 * Who a request comes from; null if it may not read at all. A token goes before a session, a session before where the request comes from; one
 * that is unknown, revoked or expired makes the request nobody's, whatever else would open.
 */
export async function readViewer(headers: Asked): Promise<Viewer | null> {
  const claim = claimOf(headers);
  const viewer = claim === "none" ? null : await readTokenViewer(headers);
  if (viewer !== null || claim === "token") return viewer;
  return (await readSessionViewer(headers)) ?? (claim === "none" && (await isOpen(headers)) ? thisMachine : null);
}

async function readTokenViewer(headers: Asked): Promise<Viewer | null> {
  for (const token of presentedTokens(headers)) {
    const known = await findRecentToken(hashToken(token));
    const opens = known && viewersOfScopes[asTokenScope(known.role) ?? "ingest"];
    if (opens) return { ...opens, userId: null, name: `token ${known.name}` };
  }
  return null;
}

const readsLog = { role: "viewer", grants: ["read-log", "export-log", "read-feeds"] } as const;

/** What a token of each scope opens; null for one that posts feedback and opens nothing here. */
const viewersOfScopes: Record<TokenScope, Pick<Viewer, "role" | "showsAddresses" | "grants"> | null> = {
  read: { role: "viewer", showsAddresses: false },
  "read-log": { ...readsLog, showsAddresses: false },
  "read-addresses": { ...readsLog, showsAddresses: true },
  ingest: null,
  marketer: { role: "marketer", showsAddresses: false },
  admin: { role: "admin", showsAddresses: true },
};

const findRecentToken = briefly((tokenHash) => findApiToken(database(), { tokenHash }));

async function readSessionViewer(headers: Asked): Promise<Viewer | null> {
  const session = await readSession(headers);
  const role = session && asRole(session.user.role);
  if (!role) return null;
  const { id, name, demo, mayUnmask, twoFactorEnabled } = session.user;
  // The demo's people have no password: they are as good as sitting at this machine, and no better.
  if (demo && !(await isOpen(headers))) return null;
  const viewer: Viewer = { role, userId: id, name, showsAddresses: role === "admin", grants: mayUnmask && role === "marketer" ? ["unmask"] : [] };
  return role === "admin" && !demo && !twoFactorEnabled && (await adminsNeedSecondFactor()) ? { ...viewer, lacksSecondFactor: true } : viewer;
}
