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
  const deadline = Date.now() + patience.totalMs;
  for (let size = 0; ; ) {
    const next = await readNext(from, Math.min(patience.idleMs, deadline - Date.now()));
    if (!next.ok) return next;
    if (!next.chunk) return { ok: true, body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) };
    const before = Math.max(size, declared);
    size += next.chunk.byteLength;
    if (size > limit) return tooLarge(limit);
    if (!hold(Math.max(size, declared) - before)) return overloaded;
    chunks.push(next.chunk);
  }
}

async function readNext(from: Chunks, withinMs: number): Promise<{ ok: true; chunk: Uint8Array | null } | Refusal> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Refusal>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, withinMs), tooSlow);
  });
  const chunk = from.next().then(
    ({ done, value }) => ({ ok: true as const, chunk: done ? null : value }),
    () => cutOff,
  );
  return Promise.race([chunk, late]).finally(() => clearTimeout(timer));
}

export const overloaded: Refusal = {
  ok: false,
  code: "overloaded",
  message: "Too many bodies are being taken in at once. Nothing was taken; send it again shortly.",
};
const tooSlow: Refusal = { ok: false, code: "too-slow", message: "The body took too long to arrive. Nothing was taken; send it again." };
const cutOff: Refusal = { ok: false, code: "invalid-request", message: "The body ended before it was complete." };

function tooLarge(limit: number): Refusal {
  return { ok: false, code: "too-large", message: `The body may have at most ${limit} bytes.` };
}
