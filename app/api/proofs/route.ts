import { guardedRoute } from "@/lib/server/auth/route";
import { jsonResponse } from "@/lib/server/http/respond";
import { sumProofs } from "@/lib/server/read/sum-proofs";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/proofs", async () => jsonResponse(await sumProofs()));
