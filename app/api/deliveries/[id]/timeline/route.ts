import { timelineParams } from "@/lib/contract/timeline";
import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { withParams } from "@/lib/server/http/search-params";
import { readTimeline } from "@/lib/server/read/read-timeline";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/deliveries/[id]/timeline", ({ request, params }) =>
  withParams(request, timelineParams, async (asked) => {
    const timeline = await readTimeline(params.id, asked);
    return timeline ? jsonResponse(timeline) : errorResponse("not-found", "There is no such delivery.");
  }),
);
