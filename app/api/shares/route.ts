import * as contract from "@/lib/contract/share";
import { guardedRoute } from "@/lib/server/auth/route";
import { readJson } from "@/lib/server/http/read-json";
import { bodyRefused, errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { withParams } from "@/lib/server/http/search-params";
import { createShare } from "@/lib/server/share/create-share";
import { listShares } from "@/lib/server/share/list-shares";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/shares", ({ request }) =>
  withParams(request, contract.shareListParams, async (asked) => jsonResponse(await listShares(asked))),
);

export const POST = guardedRoute("POST /api/shares", async ({ request, viewer }) => {
  const body = await readJson(request);
  if (!body.ok) return errorResponse(body.code, body.message);
  const wanted = contract.createShare.safeParse(body.value);
  if (!wanted.success) return bodyRefused(wanted.error);
  const created = await createShare(wanted.data, viewer, request.headers);
  return created.ok ? jsonResponse(created.share, 201) : errorResponse(created.code, created.message);
});
