import { logParams } from "@/lib/contract/log";
import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { withParams } from "@/lib/server/http/search-params";
import { readLog } from "@/lib/server/read/read-log";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/deliveries/[id]/log", ({ request, params, viewer }) =>
  withParams(request, logParams, async (asked) => {
    const page = await readLog(params.id, asked, viewer);
    return page ? jsonResponse(page) : errorResponse("not-found", "There is no such delivery.");
  }),
);
