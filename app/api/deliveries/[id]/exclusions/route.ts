import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { readExclusions } from "@/lib/server/read/read-exclusions";

export const dynamic = "force-dynamic";

/** Why messages were left out before sending. */
export const GET = guardedRoute("GET /api/deliveries/[id]/exclusions", async ({ params }) => {
  const exclusions = await readExclusions(params.id);
  return exclusions ? jsonResponse(exclusions) : errorResponse("not-found", "There is no such delivery.");
});
