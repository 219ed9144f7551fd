import { openRoute } from "@/lib/server/auth/route";
import { database } from "@/lib/server/database";
import { inTime } from "@/lib/server/http/in-time";
import { jsonResponse } from "@/lib/server/http/respond";

export const dynamic = "force-dynamic";

const answerWithinMs = 4_000;

/** The process and its database, migrated, answer. */
export const GET = openRoute("GET /api/health/ready", async () => {
  await inTime(answerWithinMs, database().query("select id from deliveries limit 1"));
  return jsonResponse({ status: "ready" });
});
