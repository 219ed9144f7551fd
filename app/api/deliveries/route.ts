import { declareDelivery as declareDeliveryBody } from "@/lib/contract/declaration";
import { deliveryListParams } from "@/lib/contract/delivery";
import { recordAudit } from "@/lib/server/audit/record-audit";
import { guardedRoute, openRoute } from "@/lib/server/auth/route";
import { database } from "@/lib/server/database";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { findDeclaringFeed } from "@/lib/server/deliveries/find-declarer";
import { readJson } from "@/lib/server/http/read-json";
import { bodyRefused, errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { withParams } from "@/lib/server/http/search-params";
import { listDeliveries } from "@/lib/server/read/list-deliveries";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/deliveries", ({ request }) =>
  withParams(request, deliveryListParams, async (asked) => jsonResponse(await listDeliveries(asked))),
);

/** Declares a delivery, with the token of the feed that will report on it, or as somebody who may declare. */
export const POST = openRoute("POST /api/deliveries", async ({ request }) => {
  const declaring = await findDeclaringFeed(request);
  if (!declaring.ok) return errorResponse(declaring.code, declaring.message);
  const body = await readJson(request);
  if (!body.ok) return errorResponse(body.code, body.message);
  const parsed = declareDeliveryBody.safeParse(body.value);
  if (!parsed.success) return bodyRefused(parsed.error);
  const { feedId: named, ...declaration } = parsed.data;
  const feed = await declaring.feedOf(named);
  if (!feed.ok) return errorResponse(feed.code, feed.message);
  const { id, created } = await declareDelivery(database(), { ...declaration, feedId: feed.feedId });
  if (created) {
    const { key, mode, messagesToSend = null, subject = null, sender = null } = declaration;
    const detail = { mode, messagesToSend, subject, sender };
    await recordAudit(database(), { by: declaring.by, action: "delivery-declared", subject: key, detail, headers: request.headers });
  }
  return jsonResponse({ id }, created ? 201 : 200);
});
