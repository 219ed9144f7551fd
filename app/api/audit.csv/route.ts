import { auditParams } from "@/lib/contract/audit";
import { exportAudit } from "@/lib/server/audit/export-audit";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { guardedRoute } from "@/lib/server/auth/route";
import { database } from "@/lib/server/database";
import { csvType } from "@/lib/server/http/csv";
import { downloadResponse } from "@/lib/server/http/download";
import { withParams } from "@/lib/server/http/search-params";

export const dynamic = "force-dynamic";

/** The filtered audit log as CSV, streamed. */
export const GET = guardedRoute("GET /api/audit.csv", ({ request, viewer }) =>
  withParams(request, auditParams, async (asked) => {
    await recordAudit(database(), { by: viewer, action: "exported", subject: "audit log", detail: { filter: asked }, headers: request.headers });
    return downloadResponse({ chunks: exportAudit(asked), filename: "audit-log.csv", contentType: csvType, signal: request.signal });
  }),
);
