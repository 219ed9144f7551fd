import type { Readable } from "node:stream";
import type { Database, Transaction } from "@/db/client";

type Options = { signal: AbortSignal; stallMs?: number };

/**
 * Bytes of a COPY, as fast as they are taken: Postgres waits while nobody does. Resolves with the first of them, or throws why there are none.
 * When the signal aborts, or nobody takes any for a minute, the connection is closed, which ends the COPY.
 */
export async function streamCopy(
  db: Database,
  start: (client: Transaction) => Readable,
  { signal, stallMs = 60_000 }: Options,
): Promise<AsyncGenerator<Uint8Array>> {
  const copy = new Copy(await db.connect(), start);
  const onAbort = () => copy.giveUp("The client is gone.");
  signal.addEventListener("abort", onAbort);
  if (signal.aborted) onAbort();
  const chunks = takeAll(copy, await copy.next(), stallMs, () => signal.removeEventListener("abort", onAbort));
  return chunks;
}

async function* takeAll(copy: Copy, first: IteratorResult<Uint8Array>, stallMs: number, done: () => void): AsyncGenerator<Uint8Array> {
  try {
    for (let step = first; !step.done; step = await copy.next()) {
      const stalled = setTimeout(() => copy.giveUp("Nobody took any of the export for too long."), stallMs);
      try {
        yield step.value;
      } finally {
        clearTimeout(stalled);
      }
    }
  } finally {
    done();
    copy.giveUp("The export was left before its end.");
  }
}

/** A COPY and the connection it has to itself, which goes back to the pool at its end and nowhere else. */
class Copy {
  private readonly stream: Readable;
  private readonly source: AsyncIterator<Uint8Array>;
  private open = true;

  constructor(
    private readonly client: Transaction,
    start: (client: Transaction) => Readable,
  ) {
    // Both may report the loss of the connection more than once, and an unheard error ends the process.
    client.on("error", ignore);
    this.stream = start(client).on("error", ignore);
    this.source = this.stream[Symbol.asyncIterator]();
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    try {
      const step = await this.source.next();
      if (step.done) this.finish();
      return step;
    } catch (error) {
      this.giveUp("The export failed.");
      throw error;
    }
  }

  giveUp(reason: string): void {
    if (!this.open) return;
    this.open = false;
    this.client.release(true);
    this.stream.destroy(new Error(reason));
  }

  private finish(): void {
    if (!this.open) return;
    this.open = false;
    this.client.off("error", ignore);
    this.client.release();
  }
}

function ignore(): void {}
