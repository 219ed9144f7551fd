import * as z from "zod/mini";
import { type ErrorCode, errorBody } from "@/lib/contract/error";
import { ask } from "./ask";

/** An answer that was not a success: what the server said, in its own words, and its code. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code: ErrorCode | null = null,
  ) {
    super(message);
    this.name = "RequestError";
  }
}

/** No answer at all, or none in time. */
export class NoAnswerError extends Error {
  override name = "NoAnswerError";
}

/** Longer than the server lets a question to its database take. */
const answerWithinMs = 25_000;

/** Reads JSON and parses it with the schema the route was written against. */
export async function fetchJson<Schema extends z.core.$ZodType>(schema: Schema, url: string, signal?: AbortSignal): Promise<z.output<Schema>> {
  const late = AbortSignal.timeout(answerWithinMs);
  const noAnswer = (cause: unknown): never => {
    throw signal?.aborted ? cause : new NoAnswerError("The server does not answer.", { cause });
  };
  const response = await ask(url, { headers: { accept: "application/json" }, signal: signal ? AbortSignal.any([signal, late]) : late }).catch(noAnswer);
  const body: unknown = await response.json().catch((cause: unknown) => (late.aborted || signal?.aborted ? noAnswer(cause) : null));
  if (response.ok) return z.parse(schema, body);
  const parsed = errorBody.safeParse(body);
  if (!parsed.success) throw new RequestError(response.status, `The server answered ${response.status}.`);
  throw new RequestError(response.status, parsed.data.error.message, parsed.data.error.code);
}
