import { type PagePermission, pagePermissions } from "@/lib/contract/permission";
import { may } from "./may";
import type { Viewer } from "./viewer";

/** What a viewer may do; all of it while nobody knows who they are, for the database is away. */
export function permissionsOf(viewer: Viewer | null | undefined): readonly PagePermission[] {
  return viewer === null ? [] : viewer === undefined ? pagePermissions : pagePermissions.filter((permission) => may(viewer, permission));
}
