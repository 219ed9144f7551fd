import { reportParams } from "@/lib/contract/report";
import { guardedRoute } from "@/lib/server/auth/route";
import { reportResponse } from "@/lib/server/http/report-response";
import { withParams } from "@/lib/server/http/search-params";
import { deliveriesCsv } from "@/lib/server/read/report-csv";

export const dynamic = "force-dynamic";

/** The deliveries of a period's report as CSV. */
export const GET = guardedRoute("GET /api/reports/deliveries.csv", ({ request, viewer }) =>
  withParams(request, reportParams, async (asked) => reportResponse(await deliveriesCsv(asked, Date.now()), { request, viewer })),
);
