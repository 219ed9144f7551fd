import { type AuditRow, readAudit } from "@/db/queries/audit/read-audit";
import type { AuditParams } from "@/lib/contract/audit";
import { database } from "@/lib/server/database";
import { csvLine } from "@/lib/server/http/csv";
import { isoInstant } from "@/lib/server/read/iso-instant";
import { auditFilterOf } from "./read-audit-page";

const atOnce = 1_000;

/** The filtered audit log as CSV, a page at a time. */
export async function* exportAudit(params: AuditParams): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(csvLine(["at", "who", "what", "subject", "detail", "address"]));
  const filter = auditFilterOf({ ...params, cursor: null });
  for (let before: number | null = null; ; ) {
    const rows: AuditRow[] = await readAudit(database(), { ...filter, before, limit: atOnce });
    if (rows.length > 0) yield encoder.encode(rows.map(lineOf).join(""));
    before = rows.at(-1)?.id ?? null;
    if (rows.length < atOnce || before === null) return;
  }
}

function lineOf({ at, actor, action, subject, detail, ipAddress }: AuditRow): string {
  return csvLine([isoInstant(at), actor, action, subject, JSON.stringify(detail), ipAddress]);
}
