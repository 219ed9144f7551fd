import { logParams } from "@/lib/contract/log";
import { errorResponse, jsonResponse, respond } from "@/lib/server/http/respond";
import { searchParams } from "@/lib/server/http/search-params";
import { readLog } from "@/lib/server/read/read-log";

export const dynamic = "force-dynamic";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(async () => {
    const page = await readLog((await params).id, searchParams(request, logParams));
    return page ? jsonResponse(page) : errorResponse("not-found", "There is no such delivery.");
  });
}
