import { overviewParams } from "@/lib/contract/overview";
import { guardedRoute } from "@/lib/server/auth/route";
import { jsonResponse } from "@/lib/server/http/respond";
import { withParams } from "@/lib/server/http/search-params";
import { readOverview } from "@/lib/server/read/read-overview";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/overview", ({ request }) =>
  withParams(request, overviewParams, async ({ zone }) => jsonResponse(await readOverview(zone))),
);
