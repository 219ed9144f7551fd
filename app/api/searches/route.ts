import { searchToSeal } from "@/lib/contract/sealed-search";
import { guardedRoute } from "@/lib/server/auth/route";
import { readJson } from "@/lib/server/http/read-json";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { sealSearch } from "@/lib/server/search/seal-search";

export const dynamic = "force-dynamic";

/** Seals a search for a recipient, so that it may stand in an address. */
export const POST = guardedRoute("POST /api/searches", async ({ request }) => {
  const body = await readJson(request);
  if (!body.ok) return errorResponse(body.code, body.message);
  const parsed = searchToSeal.safeParse(body.value);
  if (!parsed.success) return errorResponse("invalid-request", "`text` must be what is searched for, of 1 to 320 characters.");
  return jsonResponse({ sealed: sealSearch(parsed.data.text) });
});
