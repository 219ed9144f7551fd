import { errorResponse, jsonResponse, respond } from "@/lib/server/http/respond";
import { readFailureReasons } from "@/lib/server/read/read-failure-reasons";

export const dynamic = "force-dynamic";

/** Failures by reason; the one dimension so far. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(async () => {
    const by = new URL(request.url).searchParams.get("by") ?? "reason";
    if (by !== "reason") return errorResponse("invalid-request", "`by` must be `reason`.");
    const reasons = await readFailureReasons((await params).id);
    return reasons ? jsonResponse(reasons) : errorResponse("not-found", "There is no such delivery.");
  });
}
