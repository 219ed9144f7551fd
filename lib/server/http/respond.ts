import { isDatabaseAway } from "@/db/is-database-away";
import { type ErrorCode, errorStatus } from "@/lib/contract/error";
import { logger } from "@/lib/server/logger";

const retryAfterSeconds = "5";
/** Small answers to machines: packing each would cost more than all else about it. */
const asIs = "no-store, no-transform";

/** The one shape of an error answer. */
export function errorResponse(code: ErrorCode, message: string, details?: unknown): Response {
  const headers: Record<string, string> = { "cache-control": asIs };
  if (errorStatus[code] === 503) headers["retry-after"] = retryAfterSeconds;
  if (code === "unauthorized") headers["www-authenticate"] = 'Bearer realm="aftersend", Basic realm="aftersend"';
  return Response.json({ error: { code, message, ...(details === undefined ? {} : { details }) } }, { status: errorStatus[code], headers });
}

export function jsonResponse(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}

/** The answer to a feed, thousands of times a minute. */
export function receiptResponse(body: unknown): Response {
  return Response.json(body, { headers: { "cache-control": asIs } });
}

/** Runs a route: what it did not expect becomes 503 if the database is away, else 500, and nothing of the inside leaks. */
export async function respond(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (isDatabaseAway(error)) return errorResponse("unavailable", "The database is out of reach. Nothing was taken; try again shortly.");
    logger.error({ err: error }, "a route failed");
    return errorResponse("internal", "Something failed on our side. It is in the server's log.");
  }
}
