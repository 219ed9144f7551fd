import { listAuditActors } from "@/db/queries/audit/list-audit-actors";
import { type AuditFilter, readAudit } from "@/db/queries/audit/read-audit";
import type { AuditPage, AuditParams } from "@/lib/contract/audit";
import { database } from "@/lib/server/database";
import { isoInstant } from "@/lib/server/read/iso-instant";

const shown = 50;
const dayMs = 86_400_000;

/** A page of the audit log, the latest first, and everybody it may be filtered by. */
export async function readAuditPage(params: AuditParams): Promise<AuditPage & { actors: string[] }> {
  const [rows, actors] = await Promise.all([readAudit(database(), { ...auditFilterOf(params), limit: shown + 1 }), listAuditActors(database())]);
  const page = rows.slice(0, shown);
  return {
    rows: page.map(({ id, at, ...row }) => ({ ...row, id: String(id), at: isoInstant(at) })),
    nextCursor: rows.length > shown ? String(page.at(-1)?.id) : null,
    actors,
  };
}

export function auditFilterOf({ who, what, from, to, cursor }: AuditParams): Omit<AuditFilter, "limit"> {
  return {
    actor: who,
    action: what,
    from: from === null ? null : Date.parse(from),
    to: to === null ? null : Date.parse(to) + dayMs,
    before: cursor === null ? null : Number(cursor),
  };
}
