import { errorResponse, jsonResponse, respond } from "@/lib/server/http/respond";
import { findFeed } from "@/lib/server/read/find-feed";

export const dynamic = "force-dynamic";

export function GET(_request: Request, { params }: { params: Promise<{ feedId: string }> }): Promise<Response> {
  return respond(async () => {
    const feed = await findFeed((await params).feedId);
    return feed ? jsonResponse(feed) : errorResponse("not-found", "There is no such feed.");
  });
}
