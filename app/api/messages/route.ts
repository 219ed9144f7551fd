import { messageParams } from "@/lib/contract/message";
import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { listMessages } from "@/lib/server/read/list-messages";

export const dynamic = "force-dynamic";

/** What was sent to one recipient, over all deliveries. */
export const GET = guardedRoute("GET /api/messages", async ({ request, viewer }) => {
  const params = messageParams.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!params.success) return errorResponse("invalid-request", "`recipient` must be an address, of at most 320 characters.");
  return jsonResponse(await listMessages(params.data, viewer));
});
