import type { Connection } from "@/db/client";

export type AuditRow = {
  id: number;
  at: number;
  actor: string;
  action: string;
  subject: string | null;
  detail: Record<string, unknown>;
  ipAddress: string | null;
};

export type AuditFilter = {
  actor: string | null;
  action: string | null;
  /** Epoch ms, inclusive and exclusive. */
  from: number | null;
  to: number | null;
  /** The entry that the page follows. */
  before: number | null;
  limit: number;
};

/** Entries of the audit log, the latest first. */
export async function readAudit(db: Connection, { actor, action, from, to, before, limit }: AuditFilter): Promise<AuditRow[]> {
  const { rows } = await db.query<AuditRow>(
    `select id, at, actor, action, subject, detail, ip_address as "ipAddress" from audit_log
     where ($1::text is null or actor = $1) and ($2::text is null or action = $2)
       and ($3::float8 is null or at >= to_timestamp($3 / 1000.0)) and ($4::float8 is null or at < to_timestamp($4 / 1000.0))
       and ($5::bigint is null or id < $5)
     order by id desc limit $6`,
    [actor, action, from, to, before, limit],
  );
  return rows;
}
