import { mostReported, reportParams } from "@/lib/contract/report";
import { guardedRoute } from "@/lib/server/auth/route";
import { csvResponse } from "@/lib/server/http/csv";
import { errorResponse } from "@/lib/server/http/respond";
import { searchParams } from "@/lib/server/http/search-params";
import { deliveriesCsv } from "@/lib/server/read/report-csv";

export const dynamic = "force-dynamic";

/** The deliveries of a period's report as CSV. */
export const GET = guardedRoute("GET /api/reports/deliveries.csv", async ({ request }) => {
  const file = await deliveriesCsv(searchParams(request, reportParams), Date.now());
  return file
    ? csvResponse(file.text, file.filename)
    : errorResponse("invalid-request", `More than ${mostReported} deliveries began in the period. Choose a shorter one, or one feed.`);
});
