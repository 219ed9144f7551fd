import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { findFeed } from "@/lib/server/read/find-feed";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/feeds/[feedId]", async ({ params, viewer }) => {
  const feed = await findFeed(params.feedId, viewer);
  return feed ? jsonResponse(feed) : errorResponse("not-found", "There is no such feed.");
});
