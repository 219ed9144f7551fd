import { guardedRoute } from "@/lib/server/auth/route";
import { jsonResponse } from "@/lib/server/http/respond";
import { listFeeds } from "@/lib/server/read/list-feeds";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/feeds", async () => jsonResponse(await listFeeds()));
