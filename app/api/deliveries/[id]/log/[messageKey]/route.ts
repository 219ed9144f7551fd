import { errorResponse, jsonResponse, respond } from "@/lib/server/http/respond";
import { findMessage } from "@/lib/server/read/find-message";

export const dynamic = "force-dynamic";

export function GET(_request: Request, { params }: { params: Promise<{ id: string; messageKey: string }> }): Promise<Response> {
  return respond(async () => {
    const { id, messageKey } = await params;
    const message = await findMessage(id, messageKey);
    return message ? jsonResponse(message) : errorResponse("not-found", "This delivery has no such message.");
  });
}
