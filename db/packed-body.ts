import { promisify } from "node:util";
import { deflateRaw, deflateRawSync, inflateRawSync } from "node:zlib";

const deflate = promisify(deflateRaw);

/** Below this, handing the work to another thread costs more than the work. */
const smallBytes = 16_384;

/** A raw batch as it is stored: vendors' JSON packs to a tenth, which spares the socket, the server's log and the disk far more than it costs. */
export async function packBody(body: Uint8Array): Promise<Buffer> {
  return body.byteLength < smallBytes ? deflateRawSync(body, { level: 1 }) : deflate(body, { level: 1 });
}

export function unpackBody(packed: Uint8Array): Buffer {
  return inflateRawSync(packed);
}
