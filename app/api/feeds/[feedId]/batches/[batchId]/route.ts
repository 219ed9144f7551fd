import { findFeedForRequest } from "@/lib/server/auth/find-feed-for-request";
import { mayRead } from "@/lib/server/auth/may-read";
import { errorResponse, jsonResponse, respond } from "@/lib/server/http/respond";
import { findBatch } from "@/lib/server/read/find-batch";

export const dynamic = "force-dynamic";

/** What became of a batch; for the feed itself, and for whoever may read. */
export function GET(request: Request, { params }: { params: Promise<{ feedId: string; batchId: string }> }): Promise<Response> {
  return respond(async () => {
    const { feedId, batchId } = await params;
    const found = await findFeedForRequest(feedId, request.headers);
    if (!found.ok && (found.code === "not-found" || !(await mayRead(request.headers)))) return errorResponse(found.code, found.message);
    const batch = await findBatch(Number(feedId), batchId);
    return batch ? jsonResponse(batch) : errorResponse("not-found", "This feed has no such batch.");
  });
}
