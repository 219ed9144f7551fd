import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { findRawEvent } from "@/lib/server/read/find-raw-event";

export const dynamic = "force-dynamic";

/** What a feed sent that an event was read from. */
export const GET = guardedRoute("GET /api/deliveries/[id]/log/[messageKey]/events/[eventId]", async ({ params, viewer }) => {
  const event = await findRawEvent(viewer, params);
  return event ? jsonResponse(event) : errorResponse("not-found", "This message has no such event.");
});
