import { type Permission, permissions } from "./authorisation";
import type { Role } from "./role";
import type { Viewer } from "./viewer";

/** Whether a viewer's role, or what they were given beyond it, allows something. */
export function may(viewer: Viewer, permission: Permission): boolean {
  if (viewer.lacksSecondFactor && permission !== "own-account") return false;
  const allowed: readonly Role[] = permissions[permission];
  return allowed.includes(viewer.role) || viewer.grants?.includes(permission) === true;
}
