import type { Permission } from "./authorisation";
import { authorise } from "./authorise";
import type { Viewer } from "./viewer";

const askAgainMs = 500;

type Opened = { request: Pick<Request, "method" | "headers" | "signal">; viewer: Viewer };

/**
 * Frames for as long as whoever opened the stream is who they were, and may read them: asked again twice a second, and closed when they are
 * not, or may not. Whose role has changed opens it anew, as what they are now.
 */
export async function* whileAllowed<Frame>(
  { request, viewer }: Opened,
  permission: Permission,
  open: (signal: AbortSignal) => AsyncGenerator<Frame>,
): AsyncGenerator<Frame> {
  const closing = new AbortController();
  const opened = JSON.stringify(viewer);
  const ask = async () => {
    // A question that fails (the database is away) closes nothing: whoever could read a second ago sees no more meanwhile.
    const asking = await authorise(request, permission).catch(() => null);
    if (asking !== null && (!asking.ok || JSON.stringify(asking.viewer) !== opened)) closing.abort();
  };
  const timer = setInterval(() => void ask(), askAgainMs);
  timer.unref();
  try {
    yield* open(AbortSignal.any([request.signal, closing.signal]));
  } finally {
    clearInterval(timer);
  }
}
