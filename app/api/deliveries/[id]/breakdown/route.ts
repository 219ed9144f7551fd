import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { readFailureReasons } from "@/lib/server/read/read-failure-reasons";

export const dynamic = "force-dynamic";

/** Failures by reason; the one dimension so far. */
export const GET = guardedRoute("GET /api/deliveries/[id]/breakdown", async ({ request, params }) => {
  const by = new URL(request.url).searchParams.get("by") ?? "reason";
  if (by !== "reason") return errorResponse("invalid-request", "`by` must be `reason`.");
  const reasons = await readFailureReasons(params.id);
  return reasons ? jsonResponse(reasons) : errorResponse("not-found", "There is no such delivery.");
});
