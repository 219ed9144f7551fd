import { z } from "zod";
import { declareDelivery as declareDeliveryBody, deliveryListParams } from "@/lib/contract/delivery";
import { findFeedByToken } from "@/lib/server/auth/find-feed-by-token";
import { guardedRoute, openRoute } from "@/lib/server/auth/route";
import { database } from "@/lib/server/database";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { readJson } from "@/lib/server/http/read-json";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { searchParams } from "@/lib/server/http/search-params";
import { listDeliveries } from "@/lib/server/read/list-deliveries";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/deliveries", async ({ request }) => jsonResponse(await listDeliveries(searchParams(request, deliveryListParams))));

/** Declares a delivery, with the token of the feed that will report on it. */
export const POST = openRoute("POST /api/deliveries", async ({ request }) => {
  const feed = await findFeedByToken(request.headers);
  if (!feed) return errorResponse("unauthorized", "Present the token of a feed to declare a delivery.");
  const body = await readJson(request);
  if (!body.ok) return errorResponse(body.code, body.message);
  const parsed = declareDeliveryBody.safeParse(body.value);
  if (!parsed.success) return errorResponse("invalid-request", z.prettifyError(parsed.error), parsed.error.issues.slice(0, 20));
  const { id, created } = await declareDelivery(database(), { feedId: feed.id, ...parsed.data });
  return jsonResponse({ id }, created ? 201 : 200);
});
