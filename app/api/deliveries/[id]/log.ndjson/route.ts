import { guardedRoute } from "@/lib/server/auth/route";
import { exportResponse } from "@/lib/server/http/export-response";

export const dynamic = "force-dynamic";

/** The filtered log as JSON, a row a line, streamed. */
export const GET = guardedRoute("GET /api/deliveries/[id]/log.ndjson", ({ request, params, viewer }) => exportResponse(request, params.id, "ndjson", viewer));
