import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse } from "@/lib/server/http/respond";
import { rowId } from "@/lib/server/read/row-id";
import { endShare } from "@/lib/server/share/end-share";

export const dynamic = "force-dynamic";

export const DELETE = guardedRoute("DELETE /api/shares/[id]", async ({ request, params, viewer }) => {
  const id = rowId(params.id);
  if (id === null || !(await endShare(id, viewer, request.headers))) return errorResponse("not-found", "There is no such link, or it was revoked before.");
  return new Response(null, { status: 204 });
});
