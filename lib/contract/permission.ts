/** What a page asks of its reader before it offers a way on. The server asks again at every door. */
export const pagePermissions = ["read-reports", "read-log", "read-feeds", "declare", "share", "replay"] as const;
export type PagePermission = (typeof pagePermissions)[number];
