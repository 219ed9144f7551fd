import { reportParams } from "@/lib/contract/report";
import { guardedRoute } from "@/lib/server/auth/route";
import { jsonResponse } from "@/lib/server/http/respond";
import { withParams } from "@/lib/server/http/search-params";
import { readReport } from "@/lib/server/read/read-report";

export const dynamic = "force-dynamic";

/** Delivery statistics over a period. */
export const GET = guardedRoute("GET /api/reports", ({ request }) =>
  withParams(request, reportParams, async (asked) => jsonResponse(await readReport(asked, Date.now()))),
);
