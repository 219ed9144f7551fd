import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { readHistory } from "@/lib/server/read/read-history";

export const dynamic = "force-dynamic";

/** All a delivery went through, in steps: what the page needs to show any instant of it. */
export const GET = guardedRoute("GET /api/deliveries/[id]/history", async ({ params }) => {
  const history = await readHistory(params.id);
  return history ? jsonResponse(history) : errorResponse("not-found", "There is no such delivery.");
});
