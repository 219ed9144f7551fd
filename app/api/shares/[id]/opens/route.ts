import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { rowId } from "@/lib/server/read/row-id";
import { listOpens } from "@/lib/server/share/list-opens";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/shares/[id]/opens", async ({ params }) => {
  const id = rowId(params.id);
  return id === null ? errorResponse("not-found", "There is no such link.") : jsonResponse(await listOpens(id));
});
