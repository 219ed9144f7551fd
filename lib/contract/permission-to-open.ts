import type { PagePermission } from "./permission";

const doors: readonly [path: RegExp, permission: PagePermission][] = [
  [/^\/deliveries\/new$/, "declare"],
  [/^\/deliveries\/[^/]+\/log(\/|$)/, "read-log"],
  [/^\/feeds(\/|$)/, "read-feeds"],
  [/^\/lab$/, "replay"],
  [/^\/shared$/, "share"],
];

/** What it takes to open a page of ours. */
export function permissionToOpen(href: string): PagePermission {
  const path = href.split(/[?#]/, 1)[0] ?? "";
  return doors.find(([door]) => door.test(path))?.[1] ?? "read-reports";
}
