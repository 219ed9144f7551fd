import { guardedRoute } from "@/lib/server/auth/route";
import { database } from "@/lib/server/database";
import { jsonResponse } from "@/lib/server/http/respond";
import { listReplays } from "@/lib/server/replay/list-replays";

export const dynamic = "force-dynamic";

export const GET = guardedRoute("GET /api/replays", async () => jsonResponse(await listReplays(database())));
