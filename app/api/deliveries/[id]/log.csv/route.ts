import { guardedRoute } from "@/lib/server/auth/route";
import { exportResponse } from "@/lib/server/http/export-response";

export const dynamic = "force-dynamic";

/** The filtered log as CSV, streamed. */
export const GET = guardedRoute("GET /api/deliveries/[id]/log.csv", ({ request, params, viewer }) => exportResponse(request, params.id, "csv", viewer));
