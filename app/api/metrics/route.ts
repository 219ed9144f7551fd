import { respond } from "@/lib/server/http/respond";
import { metricsContentType, readMetrics } from "@/lib/server/metrics/read-metrics";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return respond(async () => new Response(await readMetrics(), { headers: { "content-type": metricsContentType, "cache-control": "no-store" } }));
}
