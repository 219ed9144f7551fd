import { breakdownDimensions, breakdownParams, opensInto } from "@/lib/contract/breakdown";
import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { readBreakdown } from "@/lib/server/read/read-breakdown";

export const dynamic = "force-dynamic";

/** Failures by type, reason, domain, provider, MX host, sending IP or SMTP reply. */
export const GET = guardedRoute("GET /api/deliveries/[id]/breakdown", async ({ request, params }) => {
  const asked = breakdownParams.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return errorResponse("invalid-request", asks, { opensInto });
  const breakdown = await readBreakdown(params.id, asked.data);
  return breakdown ? jsonResponse(breakdown) : errorResponse("not-found", "There is no such delivery.");
});

const asks = `\`by\` must be one of ${breakdownDimensions.join(", ")}; \`of\` is <by>:<value> of a dimension that opens into it.`;
