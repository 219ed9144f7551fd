import { guardedRoute } from "@/lib/server/auth/route";
import { metricsContentType, readMetrics } from "@/lib/server/metrics/read-metrics";

export const dynamic = "force-dynamic";

export const GET = guardedRoute(
  "GET /api/metrics",
  async () => new Response(await readMetrics(), { headers: { "content-type": metricsContentType, "cache-control": "no-store" } }),
);
