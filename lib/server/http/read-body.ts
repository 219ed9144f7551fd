import { type Hold, holdAny } from "./body-budget";

export type ReadBody = { ok: true; body: Uint8Array } | { ok: false; code: "too-large" | "overloaded" | "too-slow" | "invalid-request"; message: string };
type Refusal = Extract<ReadBody, { ok: false }>;

/** How long a body may take without a further byte, and in all, milliseconds. */
export type Patience = { idleMs: number; totalMs: number };

type Options = { limit: number; hold?: Hold; patience?: Patience };

const usualPatience: Patience = { idleMs: 15_000, totalMs: 120_000 };

/** Reads a request's body; refuses one that is too large or too slow, or that this process has no room for, and then stops reading. */
export async function readBody(request: Request, { limit, hold = holdAny, patience = usualPatience }: Options): Promise<ReadBody> {
  const declared = Number(request.headers.get("content-length")) || 0;
  if (declared > limit) return tooLarge(limit);
  // All of it at once, so that large bodies do not meet halfway and all fail.
  if (!hold(declared)) return overloaded;
  if (!request.body) return { ok: true, body: new Uint8Array() };
  const reader = request.body.getReader();
  const read = await readAll(reader, { declared, limit, hold, patience });
  if (!read.ok) await reader.cancel().catch(() => {});
  return read;
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

async function readAll(reader: Reader, { declared, limit, hold, patience }: Required<Options> & { declared: number }): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  const deadline = Date.now() + patience.totalMs;
  for (let size = 0; ; ) {
    const next = await readNext(reader, Math.min(patience.idleMs, deadline - Date.now()));
    if (!next.ok) return next;
    if (!next.chunk) return { ok: true, body: Buffer.concat(chunks) };
    const before = Math.max(size, declared);
    size += next.chunk.byteLength;
    if (size > limit) return tooLarge(limit);
    if (!hold(Math.max(size, declared) - before)) return overloaded;
    chunks.push(next.chunk);
  }
}

async function readNext(reader: Reader, withinMs: number): Promise<{ ok: true; chunk: Uint8Array | null } | Refusal> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Refusal>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, withinMs), tooSlow);
  });
  const chunk = reader.read().then(
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
