import { timelineParams } from "@/lib/contract/timeline";
import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { withParams } from "@/lib/server/http/search-params";
import { readProviderTimeline } from "@/lib/server/read/read-provider-timeline";

export const dynamic = "force-dynamic";

/** What was relayed and landed over time, by mailbox provider. */
export const GET = guardedRoute("GET /api/deliveries/[id]/timeline-by-provider", ({ request, params }) =>
  withParams(request, timelineParams, async (asked) => {
    const timeline = await readProviderTimeline(params.id, asked);
    return timeline ? jsonResponse(timeline) : errorResponse("not-found", "There is no such delivery.");
  }),
);
