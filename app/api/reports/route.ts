import { reportParams } from "@/lib/contract/report";
import { guardedRoute } from "@/lib/server/auth/route";
import { jsonResponse } from "@/lib/server/http/respond";
import { searchParams } from "@/lib/server/http/search-params";
import { readReport } from "@/lib/server/read/read-report";

export const dynamic = "force-dynamic";

/** Delivery statistics over a period. */
export const GET = guardedRoute("GET /api/reports", async ({ request }) => jsonResponse(await readReport(searchParams(request, reportParams), Date.now())));
