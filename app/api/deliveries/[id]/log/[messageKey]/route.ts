import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { findMessage } from "@/lib/server/read/find-message";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/deliveries/[id]/log/[messageKey]", async ({ params, viewer }) => {
  const message = await findMessage(params.id, params.messageKey, viewer);
  return message ? jsonResponse(message) : errorResponse("not-found", "This delivery has no such message.");
});
