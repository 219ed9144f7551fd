import { openRoute } from "@/lib/server/auth/route";
import { jsonResponse } from "@/lib/server/http/respond";
import { openApiDocument } from "@/lib/server/openapi/openapi-document";

export const dynamic = "force-dynamic";

export const GET = openRoute("GET /api/openapi.json", async () => jsonResponse(openApiDocument()));
