import { type LogExportFormat, logExportParams } from "@/lib/contract/log-export";
import { recordAudit } from "@/lib/server/audit/record-audit";
import type { Viewer } from "@/lib/server/auth/viewer";
import { database } from "@/lib/server/database";
import { exportLog } from "@/lib/server/read/export-log";
import { csvType } from "./csv";
import { downloadResponse } from "./download";
import { errorResponse, respond } from "./respond";
import { withParams } from "./search-params";

const contentTypes: Record<LogExportFormat, string> = {
  csv: csvType,
  ndjson: "application/x-ndjson; charset=utf-8",
};

/** Nobody is there to read it; but it is no failure of ours, and not to be logged as one. */
const gone = { ok: false, code: "invalid-request", message: "The request was given up before the export began." } as const;

/** A delivery's log as the request filters it, streamed as a file. */
export function exportResponse(request: Request, id: string, format: LogExportFormat, viewer: Viewer): Promise<Response> {
  return respond(request, () =>
    withParams(request, logExportParams, async (params) => {
      const { signal } = request;
      const exported = await exportLog(id, { format, params, signal, viewer }).catch((error: unknown) => {
        if (signal.aborted) return gone;
        throw error;
      });
      if (!exported.ok) return errorResponse(exported.code, exported.message);
      // The log of who did what is kept for good: no address outlives its month in it.
      const { q: _, ...filter } = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null));
      const detail = { filter, masked: !viewer.showsAddresses };
      await recordAudit(database(), { by: viewer, action: "exported", subject: exported.filename, detail, headers: request.headers });
      return downloadResponse({ ...exported, contentType: contentTypes[format], signal });
    }),
  );
}
