import { type NextRequest, NextResponse } from "next/server";
import { mayRead } from "@/lib/server/auth/may-read";
import { errorResponse, respond } from "@/lib/server/http/respond";

/** Stands before every page and every read. What feeds send, and the probes, have checks of their own. */
export default function proxy(request: NextRequest): Promise<Response> {
  return respond(async () =>
    (await mayRead(request.headers))
      ? NextResponse.next()
      : errorResponse("unauthorized", "Reading from another machine takes an API token: npm run admin -- token create"),
  );
}

export const config = { matcher: ["/((?!_next/static|api/feedback/|api/feeds/[^/]+/batches/|api/health/|icon).*)"] };
