import { type ReadBody, readBody } from "./read-body";

const limit = 1024 * 1024;

type Json = { ok: true; value: unknown } | Extract<ReadBody, { ok: false }>;

/** The JSON body of a small request. */
export async function readJson(request: Request): Promise<Json> {
  const read = await readBody(request, { limit });
  if (!read.ok) return read;
  try {
    return { ok: true, value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(read.body)) };
  } catch {
    return { ok: false, code: "invalid-request", message: "The body is not JSON." };
  }
}
