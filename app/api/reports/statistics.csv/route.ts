import { reportParams } from "@/lib/contract/report";
import { guardedRoute } from "@/lib/server/auth/route";
import { reportResponse } from "@/lib/server/http/report-response";
import { withParams } from "@/lib/server/http/search-params";
import { statisticsCsv } from "@/lib/server/read/report-csv";

export const dynamic = "force-dynamic";

/** The statistics of a period's report as CSV. */
export const GET = guardedRoute("GET /api/reports/statistics.csv", ({ request, viewer }) =>
  withParams(request, reportParams, async (asked) => reportResponse(await statisticsCsv(asked, Date.now()), { request, viewer })),
);
