import { recipientParams } from "@/lib/contract/recipient";
import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { suggestRecipients } from "@/lib/server/read/suggest-recipients";

export const dynamic = "force-dynamic";

/** Addresses that begin so, for a box in which one is typed. */
export const GET = guardedRoute("GET /api/recipients", async ({ request, viewer }) => {
  const params = recipientParams.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!params.success) return errorResponse("invalid-request", "`prefix` must be how an address begins, of 2 to 320 characters.");
  return jsonResponse(await suggestRecipients(params.data.prefix, viewer));
});
