import { asOfParams } from "@/lib/contract/as-of";
import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { searchParams } from "@/lib/server/http/search-params";
import { findDelivery } from "@/lib/server/read/find-delivery";
import { findDeliveryAsOf } from "@/lib/server/read/find-delivery-as-of";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/deliveries/[id]", async ({ request, params: { id } }) => {
  const { at } = searchParams(request, asOfParams);
  const summary = at === null ? await findDelivery(id) : await findDeliveryAsOf(id, at);
  return summary ? jsonResponse(summary) : errorResponse("not-found", "There is no such delivery.");
});
