import type * as z from "zod/mini";
import { isDatabaseAway } from "@/db/is-database-away";
import { type ErrorCode, errorStatus } from "@/lib/contract/error";
import { logger } from "@/lib/server/logger";
import { schemaWords } from "./schema-words";

const awayForReading = "The database is out of reach. Try again shortly.";
const awayForWriting = "The database is out of reach. Nothing was taken; try again shortly.";
const retryAfterSeconds = "5";
/** Small answers to machines: packing each would cost more than all else about it. */
const asIs = "no-store, no-transform";

/** An answer of JSON, before it is anybody's Response. */
export type Answer = { status: number; headers: Record<string, string>; body: unknown };

/** The one shape of an error answer. */
export function errorAnswer(code: ErrorCode, message: string, details?: unknown): Answer {
  const headers: Record<string, string> = { "cache-control": asIs };
  if (errorStatus[code] === 503) headers["retry-after"] = retryAfterSeconds;
  if (code === "too-often") headers["retry-after"] = "60";
  // Not Basic, although it is taken: a browser would ask for a name and a password in a window of its own.
  if (code === "unauthorized") headers["www-authenticate"] = 'Bearer realm="aftersend"';
  return { status: errorStatus[code], headers, body: { error: { code, message, ...(details === undefined ? {} : { details }) } } };
}

/** The answer to a feed, thousands of times a minute. */
export function receiptAnswer(body: unknown): Answer {
  return { status: 200, headers: { "cache-control": asIs }, body };
}

export function toResponse({ status, headers, body }: Answer): Response {
  return Response.json(body, { status, headers });
}

export function errorResponse(code: ErrorCode, message: string, details?: unknown): Response {
  return toResponse(errorAnswer(code, message, details));
}

/** The answer to a body that its schema does not take. */
export function bodyRefused(error: z.core.$ZodError): Response {
  return errorResponse("invalid-request", schemaWords(error), error.issues.slice(0, 20));
}

export function jsonResponse(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}

/** Runs a route: what it did not expect becomes 503 if the database is away, else 500, and nothing of the inside leaks. */
export async function respond({ method }: Pick<Request, "method">, work: () => Promise<Response>): Promise<Response> {
  return work().catch((error: unknown) => toResponse(answerFailure(error, method)));
}

/** The answer where work failed unexpectedly. */
export function answerFailure(error: unknown, method: string): Answer {
  if (isDatabaseAway(error)) return errorAnswer("unavailable", method === "GET" || method === "HEAD" ? awayForReading : awayForWriting);
  logger.error({ err: error }, "a route failed");
  return errorAnswer("internal", "Something failed on our side. It is in the server's log.");
}
