import { failureFindParams } from "@/lib/contract/failure-find";
import { guardedRoute } from "@/lib/server/auth/route";
import { jsonResponse } from "@/lib/server/http/respond";
import { withParams } from "@/lib/server/http/search-params";
import { findFailures } from "@/lib/server/read/find-failures";

export const dynamic = "force-dynamic";

/** Failures at the mailbox provider or the domain that some words name. */
export const GET = guardedRoute("GET /api/failures", ({ request }) =>
  withParams(request, failureFindParams, async (asked) => jsonResponse(await findFailures(asked))),
);
