import { database } from "@/lib/server/database";
import { jsonResponse, respond } from "@/lib/server/http/respond";

export const dynamic = "force-dynamic";

/** The process and its database, migrated, answer. */
export function GET(): Promise<Response> {
  return respond(async () => {
    await database().query("select id from deliveries limit 1");
    return jsonResponse({ status: "ready" });
  });
}
