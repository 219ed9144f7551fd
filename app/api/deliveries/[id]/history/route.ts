import { errorResponse, jsonResponse, respond } from "@/lib/server/http/respond";
import { readHistory } from "@/lib/server/read/read-history";

export const dynamic = "force-dynamic";

/** All a delivery went through, in steps: what the page needs to show any instant of it. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(async () => {
    const history = await readHistory((await params).id);
    return history ? jsonResponse(history) : errorResponse("not-found", "There is no such delivery.");
  });
}
