import { z } from "zod";
import { declareDelivery as declareDeliveryBody, deliveryListParams } from "@/lib/contract/delivery";
import { findFeedByToken } from "@/lib/server/auth/find-feed-by-token";
import { database } from "@/lib/server/database";
import { declareDelivery } from "@/lib/server/deliveries/declare-delivery";
import { readJson } from "@/lib/server/http/read-json";
import { errorResponse, jsonResponse, respond } from "@/lib/server/http/respond";
import { searchParams } from "@/lib/server/http/search-params";
import { listDeliveries } from "@/lib/server/read/list-deliveries";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return respond(async () => jsonResponse(await listDeliveries(searchParams(request, deliveryListParams))));
}

/** Declares a delivery, with the token of the feed that will report on it. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const feed = await findFeedByToken(request.headers);
    if (!feed) return errorResponse("unauthorized", "Present the token of a feed to declare a delivery.");
    const body = await readJson(request);
    if (!body.ok) return errorResponse(body.code, body.message);
    const parsed = declareDeliveryBody.safeParse(body.value);
    if (!parsed.success) return errorResponse("invalid-request", z.prettifyError(parsed.error), parsed.error.issues.slice(0, 20));
    const { id, created } = await declareDelivery(database(), { feedId: feed.id, ...parsed.data });
    return jsonResponse({ id }, created ? 201 : 200);
  });
}
