import { timelineParams } from "@/lib/contract/timeline";
import { errorResponse, jsonResponse, respond } from "@/lib/server/http/respond";
import { searchParams } from "@/lib/server/http/search-params";
import { readTimeline } from "@/lib/server/read/read-timeline";

export const dynamic = "force-dynamic";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(async () => {
    const timeline = await readTimeline((await params).id, searchParams(request, timelineParams));
    return timeline ? jsonResponse(timeline) : errorResponse("not-found", "There is no such delivery.");
  });
}
