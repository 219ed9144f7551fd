import { createGunzip, createInflate } from "node:zlib";
import type { Hold } from "./body-budget";
import { overloaded } from "./read-body";

export type Plain = { ok: true; body: Uint8Array } | { ok: false; code: "unsupported-encoding" | "too-large" | "overloaded"; message: string };

const chunkSize = 64 * 1024;
/** No Brotli: its decoder writes out of bounds in every Node 20 and in others before October 2026 (CVE-2026-111497), and no MTA packs with it. */
const decoders = {
  gzip: () => createGunzip({ chunkSize }),
  "x-gzip": () => createGunzip({ chunkSize }),
  deflate: () => createInflate({ chunkSize }),
} as const;

/** Undoes a body's Content-Encoding piece by piece; refuses what unpacks to more than `limit` bytes or than there is room for. */
export async function decompress(body: Uint8Array, contentEncoding: string | null, { limit, hold }: { limit: number; hold: Hold }): Promise<Plain> {
  const encoding = contentEncoding?.trim().toLowerCase() ?? "";
  if (encoding === "" || encoding === "identity") return { ok: true, body };
  if (!Object.hasOwn(decoders, encoding)) {
    return { ok: false, code: "unsupported-encoding", message: "Content-Encoding must be gzip, deflate or identity." };
  }
  const decoder = decoders[encoding as keyof typeof decoders]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    decoder.end(body);
    for await (const chunk of decoder as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > limit) return { ok: false, code: "too-large", message: `The body is larger than ${limit} bytes when decompressed.` };
      if (!hold(chunk.byteLength)) return { ...overloaded, code: "overloaded" };
      chunks.push(chunk);
    }
    return { ok: true, body: Buffer.concat(chunks) };
  } catch {
    return { ok: false, code: "unsupported-encoding", message: `The body is not valid ${encoding}.` };
  } finally {
    decoder.destroy();
  }
}
