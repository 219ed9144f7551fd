import type { Change, ChangeListener } from "./change-hub";

export type Subscribe = (listener: ChangeListener) => () => void;
export type Pace = { minGapMs: number; heartbeatMs: number; signal: AbortSignal };

/**
 * What changed, gathered: "all" at once (the viewer's page may be older than the subscription), then a set of changes as soon
 * as there is one, but no two sets within minGapMs; an empty set when nothing changed for heartbeatMs. Ends at once when the signal aborts,
 * and when the subscription is lost: a viewer who comes again then hears of that at once, and not of nothing for ever.
 */
export async function* gatherChanges(subscribe: Subscribe, { minGapMs, heartbeatMs, signal }: Pace): AsyncGenerator<ReadonlySet<Change>> {
  let gathered = new Set<Change>(["all"]);
  let wake = () => {};
  let lost = false;
  const unsubscribe = subscribe((change) => {
    if (change === "lost") lost = true;
    else gathered.add(change);
    wake();
  });
  let stopWaiting = () => {};
  const onAbort = () => stopWaiting();
  signal.addEventListener("abort", onAbort);
  try {
    while (!signal.aborted) {
      if (gathered.size === 0 && !lost) await pause(heartbeatMs, (resolve) => (wake = stopWaiting = resolve));
      if (signal.aborted || lost) return;
      const changes = gathered;
      gathered = new Set();
      yield changes;
      wake = () => {};
      if (!signal.aborted) await pause(minGapMs, (resolve) => (stopWaiting = resolve));
    }
  } finally {
    signal.removeEventListener("abort", onAbort);
    unsubscribe();
  }
}

function pause(ms: number, expose: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    expose(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
