import { authorise } from "@/lib/server/auth/authorise";
import { findFeedForRequest } from "@/lib/server/auth/find-feed-for-request";
import { openRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { findBatch } from "@/lib/server/read/find-batch";

export const dynamic = "force-dynamic";

/** What became of a batch; for the feed itself, which sent what is in it, and for whoever may look at feeds. */
export const GET = openRoute("GET /api/feeds/[feedId]/batches/[batchId]", async ({ request, params: { feedId, batchId } }) => {
  const found = await findFeedForRequest(feedId, request.headers);
  if (!found.ok && found.code === "not-found") return errorResponse(found.code, found.message);
  const asking = found.ok ? null : await authorise(request, "read-feeds");
  if (asking?.ok === false) return errorResponse(asking.code, asking.message);
  const batch = await findBatch(Number(feedId), batchId, asking?.viewer ?? { showsAddresses: true });
  return batch ? jsonResponse(batch) : errorResponse("not-found", "This feed has no such batch.");
});
