import { timelineParams } from "@/lib/contract/timeline";
import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { withParams } from "@/lib/server/http/search-params";
import { readLatency } from "@/lib/server/read/read-latency";

export const dynamic = "force-dynamic";

/** How long messages took from relay to landing, by when they landed. */
export const GET = guardedRoute("GET /api/deliveries/[id]/latency", ({ request, params }) =>
  withParams(request, timelineParams, async (asked) => {
    const latency = await readLatency(params.id, asked);
    return latency ? jsonResponse(latency) : errorResponse("not-found", "There is no such delivery.");
  }),
);
