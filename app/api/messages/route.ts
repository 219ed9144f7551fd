import { messageParams } from "@/lib/contract/message";
import { errorResponse, jsonResponse, respond } from "@/lib/server/http/respond";
import { listMessages } from "@/lib/server/read/list-messages";

export const dynamic = "force-dynamic";

/** What was sent to one recipient, over all deliveries. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const params = messageParams.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!params.success) return errorResponse("invalid-request", "`recipient` must be an address, of at most 320 characters.");
    return jsonResponse(await listMessages(params.data));
  });
}
