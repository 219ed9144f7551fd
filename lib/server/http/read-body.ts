import { type Hold, holdAny } from "./body-budget";

export type ReadBody = { ok: true; body: Uint8Array } | { ok: false; code: "too-large" | "overloaded" | "too-slow" | "invalid-request"; message: string };
type Refusal = Extract<ReadBody, { ok: false }>;

/** How long a body may take without a further byte, and in all, milliseconds. */
export type Patience = { idleMs: number; totalMs: number };

/** What a body is read from: a fetch Request, or a Node request with its headers. */
export type BodySource = { headers: Pick<Headers, "get">; body: AsyncIterable<Uint8Array> | null };

type Options = { limit: number; hold?: Hold; patience?: Patience };

const usualPatience: Patience = { idleMs: 15_000, totalMs: 120_000 };

/** Reads a request's body; refuses one that is too large or too slow, or that this process has no room for, and then stops reading. */
export async function readBody({ headers, body }: BodySource, { limit, hold = holdAny, patience = usualPatience }: Options): Promise<ReadBody> {
  const declared = Number(headers.get("content-length")) || 0;
  if (declared > limit) return tooLarge(limit);
  // All of it at once, so that large bodies do not meet halfway and all fail.
  if (!hold(declared)) return overloaded;
  if (!body) return { ok: true, body: new Uint8Array() };
  const chunks = body[Symbol.asyncIterator]();
  const read = await readAll(chunks, { declared, limit, hold, patience });
  if (!read.ok) void Promise.resolve(chunks.return?.()).catch(() => {});
  return read;
}

type Chunks = AsyncIterator<Uint8Array>;

async function readAll(from: Chunks, { declared, limit, hold, patience }: Required<Options> & { declared: number }): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  const wait = new Wait(patience);
  try {
    for (let size = 0; ; ) {
      const next = await Promise.race([from.next(), wait.over]);
      if ("code" in next) return next;
      if (next.done) return { ok: true, body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) };
      const before = Math.max(size, declared);
      size += next.value.byteLength;
      if (size > limit) return tooLarge(limit);
      if (!hold(Math.max(size, declared) - before)) return overloaded;
      chunks.push(next.value);
      wait.goOn();
    }
  } catch {
    return cutOff;
  } finally {
    wait.stop();
  }
}

/** Runs out when nothing has come for a while, or not all of it in all the time there is. */
class Wait {
  readonly over: Promise<typeof tooSlow>;
  private readonly timers: NodeJS.Timeout[];

  constructor({ idleMs, totalMs }: Patience) {
    let end = (_: typeof tooSlow) => {};
    this.over = new Promise((resolve) => {
      end = resolve;
    });
    this.timers = [idleMs, totalMs].map((ms) => setTimeout(end, ms, tooSlow));
  }

  goOn(): void {
    this.timers[0]?.refresh();
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }
}

export const overloaded: Refusal = {
  ok: false,
  code: "overloaded",
  message: "Too many bodies are being taken in at once. Nothing was taken; send it again shortly.",
};
const tooSlow = { ok: false, code: "too-slow", message: "The body took too long to arrive. Nothing was taken; send it again." } as const;
const cutOff: Refusal = { ok: false, code: "invalid-request", message: "The body ended before it was complete." };

function tooLarge(limit: number): Refusal {
  return { ok: false, code: "too-large", message: `The body may have at most ${limit} bytes.` };
}
