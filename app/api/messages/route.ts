import { messageParams } from "@/lib/contract/message";
import { guardedRoute } from "@/lib/server/auth/route";
import { jsonResponse } from "@/lib/server/http/respond";
import { withParams } from "@/lib/server/http/search-params";
import { listMessages } from "@/lib/server/read/list-messages";

export const dynamic = "force-dynamic";

/** What was sent to one recipient, over all deliveries. */
export const GET = guardedRoute("GET /api/messages", ({ request, viewer }) =>
  withParams(request, messageParams, async (asked) => jsonResponse(await listMessages(asked, viewer))),
);
