import { errorResponse, jsonResponse, respond } from "@/lib/server/http/respond";
import { findDelivery } from "@/lib/server/read/find-delivery";

export const dynamic = "force-dynamic";

export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(async () => {
    const summary = await findDelivery((await params).id);
    return summary ? jsonResponse(summary) : errorResponse("not-found", "There is no such delivery.");
  });
}
