import { randomUUID } from "node:crypto";
import type { Connection } from "@/db/client";
import { insertUser } from "@/db/queries/people/insert-user";
import { type Role, roles } from "@/lib/server/auth/role";

const names: Record<Role, string> = { admin: "Demo administrator", marketer: "Demo marketer", viewer: "Demo viewer" };

export function demoEmail(role: Role): string {
  return `${role}@demo.invalid`;
}

/** Adds the demo workspace's people, who have no password. Safe to run again. */
export async function addDemoPeople(db: Connection): Promise<void> {
  for (const role of roles) {
    await insertUser(db, { id: randomUUID(), name: names[role], email: demoEmail(role), role, mayUnmask: role === "marketer", demo: true, passwordHash: null });
  }
}
