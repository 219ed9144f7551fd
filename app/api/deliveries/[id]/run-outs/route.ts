import { guardedRoute } from "@/lib/server/auth/route";
import { errorResponse, jsonResponse } from "@/lib/server/http/respond";
import { readRunOuts } from "@/lib/server/read/read-run-outs";

export const dynamic = "force-dynamic";

/** When the messages that are still open run out of validity. */
export const GET = guardedRoute("GET /api/deliveries/[id]/run-outs", async ({ params }) => {
  const runOuts = await readRunOuts(params.id, Date.now());
  return runOuts ? jsonResponse(runOuts) : errorResponse("not-found", "There is no such delivery.");
});
