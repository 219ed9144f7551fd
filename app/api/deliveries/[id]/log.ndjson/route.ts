import { logExportParams } from "@/lib/contract/log-export";
import { downloadResponse } from "@/lib/server/http/download";
import { errorResponse, respond } from "@/lib/server/http/respond";
import { searchParams } from "@/lib/server/http/search-params";
import { exportLog } from "@/lib/server/read/export-log";

export const dynamic = "force-dynamic";

/** The filtered log as JSON, a row a line, streamed. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(async () => {
    const { signal } = request;
    const wanted = { format: "ndjson", params: searchParams(request, logExportParams), signal } as const;
    const exported = await exportLog((await params).id, wanted);
    if (!exported.ok) return errorResponse(exported.code, exported.message);
    return downloadResponse({ ...exported, contentType: "application/x-ndjson; charset=utf-8", signal });
  });
}
