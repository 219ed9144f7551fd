import { type ReadBody, readBody } from "./read-body";

const limit = 1024 * 1024;
/** Levels of lists and objects; no body of ours has half as many. */
const deepest = 20;

type Json = { ok: true; value: unknown } | Extract<ReadBody, { ok: false }>;

/** The JSON body of a small request. */
export async function readJson(request: Request): Promise<Json> {
  const read = await readBody(request, { limit });
  if (!read.ok) return read;
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(read.body));
    return isWithin(value, deepest) ? { ok: true, value } : { ok: false, code: "invalid-request", message: "The body is nested too deeply." };
  } catch {
    return { ok: false, code: "invalid-request", message: "The body is not JSON." };
  }
}

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((each) => isWithin(each, levels - 1));
}
