import { jsonResponse, respond } from "@/lib/server/http/respond";
import { listFeeds } from "@/lib/server/read/list-feeds";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return respond(async () => jsonResponse(await listFeeds()));
}
