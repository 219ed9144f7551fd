import { findApiToken } from "@/db/queries/find-api-token";
import { database } from "@/lib/server/database";
import type { Permission } from "./authorisation";
import { isLocal } from "./is-local";
import { presentedTokens } from "./presented-tokens";
import { asRole, type Role } from "./role";
import { hashToken } from "./token";

/** Who asks: a person, a machine with a token, or whoever sits at this machine. Null user: no account stands behind it. */
export type Viewer = {
  role: Role;
  userId: string | null;
  name: string;
  showsAddresses: boolean;
  /** What they may do beyond their role. */
  grants?: readonly Permission[];
};

/** Whoever sits at this machine, while nobody has an account. */
export const thisMachine: Viewer = { role: "admin", userId: null, name: "this machine", showsAddresses: true };

/** Who a request comes from; null if it may not read at all. */
export async function readViewer(headers: Pick<Headers, "get" | "has">): Promise<Viewer | null> {
  for (const token of presentedTokens(headers)) {
    const known = await findApiToken(database(), { tokenHash: hashToken(token) });
    const role = known && asRole(known.role);
    if (role) return { role, userId: null, name: `token ${known.name}`, showsAddresses: role === "admin" };
  }
  return isLocal(headers) ? thisMachine : null;
}
