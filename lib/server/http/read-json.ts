import { readBody } from "./read-body";

const limit = 1024 * 1024;

type Json = { ok: true; value: unknown } | { ok: false; code: "invalid-request" | "too-large"; message: string };

/** The JSON body of a small request. */
export async function readJson(request: Request): Promise<Json> {
  const body = await readBody(request, limit);
  if (!body) return { ok: false, code: "too-large", message: `The body may have at most ${limit} bytes.` };
  try {
    return { ok: true, value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) };
  } catch {
    return { ok: false, code: "invalid-request", message: "The body is not JSON." };
  }
}
