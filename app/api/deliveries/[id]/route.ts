import { asOfParams } from "@/lib/contract/as-of";
import { errorResponse, jsonResponse, respond } from "@/lib/server/http/respond";
import { searchParams } from "@/lib/server/http/search-params";
import { findDelivery } from "@/lib/server/read/find-delivery";
import { findDeliveryAsOf } from "@/lib/server/read/find-delivery-as-of";

export const dynamic = "force-dynamic";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(async () => {
    const { id } = await params;
    const { at } = searchParams(request, asOfParams);
    const summary = at === null ? await findDelivery(id) : await findDeliveryAsOf(id, at);
    return summary ? jsonResponse(summary) : errorResponse("not-found", "There is no such delivery.");
  });
}
