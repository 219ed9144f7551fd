import { database } from "@/lib/server/database";
import { inTime } from "@/lib/server/http/in-time";
import { jsonResponse, respond } from "@/lib/server/http/respond";

export const dynamic = "force-dynamic";

const answerWithinMs = 4_000;

/** The process and its database, migrated, answer. */
export function GET(): Promise<Response> {
  return respond(async () => {
    await inTime(answerWithinMs, database().query("select id from deliveries limit 1"));
    return jsonResponse({ status: "ready" });
  });
}
