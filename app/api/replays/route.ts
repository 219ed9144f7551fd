import { database } from "@/lib/server/database";
import { jsonResponse, respond } from "@/lib/server/http/respond";
import { listReplays } from "@/lib/server/replay/list-replays";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return respond(async () => jsonResponse(await listReplays(database())));
}
