import { asOfParams } from "@/lib/contract/as-of";
import { correctDelivery as correctDeliveryBody } from "@/lib/contract/declaration";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { guardedRoute, openRoute } from "@/lib/server/auth/route";
import { database } from "@/lib/server/database";
import { correctDelivery } from "@/lib/server/deliveries/correct-delivery";
import { findDeclarable } from "@/lib/server/deliveries/find-declarer";
import { readJson } from "@/lib/server/http/read-json";
import { bodyRefused, errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { withParams } from "@/lib/server/http/search-params";
import { findDelivery } from "@/lib/server/read/find-delivery";
import { findDeliveryAsOf } from "@/lib/server/read/find-delivery-as-of";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/deliveries/[id]", ({ request, params: { id } }) =>
  withParams(request, asOfParams, async ({ at }) => {
    const summary = at === null ? await findDelivery(id) : await findDeliveryAsOf(id, at);
    return summary ? jsonResponse(summary) : errorResponse("not-found", "There is no such delivery.");
  }),
);

/** Corrects what was declared, by the token of the delivery's feed, or as somebody who may declare. */
export const PATCH = openRoute("PATCH /api/deliveries/[id]", async ({ request, params: { id } }) => {
  const found = await findDeclarable(request, id);
  if (!found.ok) return errorResponse(found.code, found.message);
  const body = await readJson(request);
  if (!body.ok) return errorResponse(body.code, body.message);
  const parsed = correctDeliveryBody.safeParse(body.value);
  if (!parsed.success) return bodyRefused(parsed.error);
  const corrected = await correctDelivery(database(), { ...parsed.data, id: found.deliveryId });
  if (!corrected.ok) return errorResponse(corrected.code, corrected.message);
  await recordAudit(database(), { by: found.by, action: "delivery-corrected", subject: found.key, detail: parsed.data, headers: request.headers });
  return jsonResponse(await findDelivery(id));
});
