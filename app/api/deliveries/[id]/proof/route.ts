import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { findProof } from "@/lib/server/read/find-proof";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/deliveries/[id]/proof", async ({ params }) => {
  const proof = await findProof(params.id);
  return proof ? jsonResponse(proof) : errorResponse("not-found", "There is no such delivery, or it has not been recounted yet.");
});
