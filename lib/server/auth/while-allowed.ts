import type { Permission } from "./authorisation";
import { authorise } from "./authorise";

const askAgainMs = 1_000;

/** Frames for as long as whoever opened the stream may read them: asked again each second, and closed when they no longer may. */
export async function* whileAllowed<Frame>(
  request: Pick<Request, "method" | "headers" | "signal">,
  permission: Permission,
  open: (signal: AbortSignal) => AsyncGenerator<Frame>,
  askEveryMs = askAgainMs,
): AsyncGenerator<Frame> {
  const closing = new AbortController();
  const ask = async () => {
    // A question that fails (the database is away) closes nothing: whoever could read a second ago sees no more meanwhile.
    const asking = await authorise(request, permission).catch(() => null);
    if (asking?.ok === false) closing.abort();
  };
  const timer = setInterval(() => void ask(), askEveryMs);
  timer.unref();
  try {
    yield* open(AbortSignal.any([request.signal, closing.signal]));
  } finally {
    clearInterval(timer);
  }
}
