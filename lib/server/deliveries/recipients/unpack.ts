import { createGunzip } from "node:zlib";
import { passThrough } from "./pass-through";
import { Refusal } from "./refusal";

/** Largest list taken, unpacked, in bytes: ten million addresses with a name beside each. */
const maxListBytes = 2 * 1024 ** 3;

/** The bytes of a list as they come, gzip undone whether it was announced or not. */
export async function* unpack(body: AsyncIterable<Uint8Array>, contentEncoding: string | null): AsyncGenerator<Uint8Array> {
  const encoding = contentEncoding?.trim().toLowerCase() || "identity";
  if (!["identity", "gzip", "x-gzip"].includes(encoding))
    throw new Refusal("unsupported-encoding", "Content-Encoding must be gzip or identity.", { kind: "encoding" });
  const chunks = body[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const packed = encoding !== "identity" || (first.value[0] === 0x1f && first.value[1] === 0x8b);
  const plain = packed ? gunzip(whole(first.value, chunks)) : whole(first.value, chunks);
  let size = 0;
  for await (const chunk of plain) {
    size += chunk.byteLength;
    if (size > maxListBytes) throw new Refusal("too-large", `A list may have at most ${maxListBytes} bytes. Send it in parts.`, { kind: "too-many-bytes" });
    yield chunk;
  }
}

async function* whole(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function gunzip(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  return passThrough(body, createGunzip(), (error) =>
    error instanceof Error && "code" in error && String(error.code).startsWith("Z_")
      ? new Refusal("unsupported-encoding", "The body is not valid gzip, or it ended early.", { kind: "gzip" })
      : error,
  );
}
