import { exportResponse } from "@/lib/server/http/export-response";

export const dynamic = "force-dynamic";

/** The filtered log as JSON, a row a line, streamed. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return exportResponse(request, (await params).id, "ndjson");
}
