import type { Connection } from "@/db/client";

export type NewAuditEntry = {
  actor: string;
  actorId: string | null;
  action: string;
  subject: string | null;
  detail: Record<string, unknown>;
  ipAddress: string | null;
};

/** Adds an entry to the audit log, where it stays. */
export async function insertAudit(db: Connection, { actor, actorId, action, subject, detail, ipAddress }: NewAuditEntry): Promise<void> {
  await db.query("insert into audit_log (actor, actor_id, action, subject, detail, ip_address) values ($1, $2, $3, $4, $5, $6)", [
    actor,
    actorId,
    action,
    subject,
    JSON.stringify(detail),
    ipAddress,
  ]);
}
