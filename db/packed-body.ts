import { promisify } from "node:util";
import { deflateRaw, inflateRawSync } from "node:zlib";

const deflate = promisify(deflateRaw);

/** Below this, packing costs more time than it saves room. */
const smallBytes = 2_048;
/** No packed body begins like this: it names a kind of block that RFC 1951 reserves. */
const asItIs = 0x07;

/** A raw batch as it is stored: vendors' JSON packs to a tenth, which spares the socket, the server's log and the disk far more than it costs. */
export async function packBody(body: Uint8Array): Promise<Buffer> {
  return body.byteLength < smallBytes ? Buffer.concat([Buffer.of(asItIs), body]) : deflate(body, { level: 1 });
}

export function unpackBody(packed: Uint8Array): Buffer {
  return packed[0] === asItIs ? Buffer.from(packed.buffer, packed.byteOffset + 1, packed.byteLength - 1) : inflateRawSync(packed);
}
