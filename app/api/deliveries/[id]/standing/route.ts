import { asOfParams } from "@/lib/contract/as-of";
import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { withParams } from "@/lib/server/http/search-params";
import { readStandingThen } from "@/lib/server/read/read-standing-then";

export const dynamic = "force-dynamic";

/** Where the messages of each provider stood at an instant, and when those open then were to run out. */
export const GET = guardedRoute("GET /api/deliveries/[id]/standing", ({ request, params }) =>
  withParams(request, asOfParams, async ({ at }) => {
    const standing = await readStandingThen(params.id, at, Date.now());
    return standing ? jsonResponse(standing) : errorResponse("not-found", "There is no such delivery.");
  }),
);
