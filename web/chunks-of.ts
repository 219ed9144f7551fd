import type { IncomingMessage } from "node:http";

/**
 * A request's body piece by piece. Node's own iterator over streams costs a small post more than all its bytes do, and ends the
 * socket with the reading: an answer needs it even where the body is refused halfway.
 */
export function chunksOf(request: IncomingMessage): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => ({ next: () => nextChunk(request) }) };
}

const events = ["readable", "end", "error", "close"] as const;
const ended: IteratorResult<Uint8Array> = { done: true, value: undefined };

function nextChunk(request: IncomingMessage): Promise<IteratorResult<Uint8Array>> {
  return new Promise((resolve, reject) => {
    const take = (): boolean => {
      const chunk: Buffer | null = request.read();
      if (chunk !== null) resolve({ done: false, value: chunk });
      else if (request.readableEnded) resolve(ended);
      else if (request.destroyed) reject(request.errored ?? new Error("the request was cut off"));
      else return false;
      return true;
    };
    if (take()) return;
    const look = () => {
      if (!take()) return;
      for (const event of events) request.off(event, look);
    };
    for (const event of events) request.on(event, look);
  });
}
