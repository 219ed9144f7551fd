import type { Connection } from "@/db/client";
import { insertAudit } from "@/db/queries/audit/insert-audit";
import type { AuditAction } from "@/lib/contract/audit";
import { clientAddress } from "@/lib/server/auth/client-address";
import type { Viewer } from "@/lib/server/auth/viewer";

type Entry = {
  by: Pick<Viewer, "name" | "userId">;
  action: AuditAction;
  subject?: string | null;
  detail?: Record<string, unknown>;
  headers?: Pick<Headers, "get">;
};

/** Whoever runs a command on the server. */
export const commandLine = { name: "command line", userId: null } as const;

/** Writes down who did what, before they are told that it is done. */
export function recordAudit(db: Connection, { by, action, subject = null, detail = {}, headers }: Entry): Promise<void> {
  return insertAudit(db, { actor: by.name, actorId: by.userId, action, subject, detail, ipAddress: headers ? clientAddress(headers) : null });
}
