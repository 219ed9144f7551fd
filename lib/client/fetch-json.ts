import type { z } from "zod";
import { errorBody } from "@/lib/contract/error";

/** An answer that was not a success: what the server said, in its own words. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = "RequestError";
  }
}

/** Reads JSON and parses it with the schema the route was written against. */
export async function fetchJson<Schema extends z.ZodType>(schema: Schema, url: string, signal?: AbortSignal): Promise<z.output<Schema>> {
  const response = await fetch(url, { headers: { accept: "application/json" }, ...(signal ? { signal } : {}) }).catch((cause: unknown) => {
    throw signal?.aborted ? cause : new Error("The server does not answer.", { cause });
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return schema.parse(body);
  const parsed = errorBody.safeParse(body);
  throw new RequestError(response.status, parsed.success ? parsed.data.error.message : `The server answered ${response.status}.`);
}
