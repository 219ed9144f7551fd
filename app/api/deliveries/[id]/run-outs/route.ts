import { errorResponse, jsonResponse, respond } from "@/lib/server/http/respond";
import { readRunOuts } from "@/lib/server/read/read-run-outs";

export const dynamic = "force-dynamic";

/** When the messages that are still open run out of validity. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(async () => {
    const runOuts = await readRunOuts((await params).id, Date.now());
    return runOuts ? jsonResponse(runOuts) : errorResponse("not-found", "There is no such delivery.");
  });
}
