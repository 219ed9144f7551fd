import { logParams } from "@/lib/contract/log";
import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { searchParams } from "@/lib/server/http/search-params";
import { readLog } from "@/lib/server/read/read-log";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/deliveries/[id]/log", async ({ request, params, viewer }) => {
  const page = await readLog(params.id, searchParams(request, logParams), viewer);
  return page ? jsonResponse(page) : errorResponse("not-found", "There is no such delivery.");
});
