import { guardedRoute, openRoute } from "@/lib/server/auth/route";
import { answerUpload } from "@/lib/server/deliveries/recipients/answer-upload";
import { listUploads } from "@/lib/server/deliveries/recipients/list-uploads";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { rowId } from "@/lib/server/read/row-id";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/deliveries/[id]/recipients", async ({ params: { id }, viewer }) => {
  const deliveryId = rowId(id);
  return deliveryId === null ? errorResponse("not-found", "There is no such delivery.") : jsonResponse(await listUploads(deliveryId, viewer));
});

/** By the token of the delivery's feed, or as somebody who may declare. */
export const PUT = openRoute("PUT /api/deliveries/[id]/recipients", async ({ request, params: { id } }) => answerUpload(request, id));
