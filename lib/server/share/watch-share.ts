import type { ShareFrame, ShareReport } from "@/lib/contract/share-report";
import { gatherChanges, type Pace, type Subscribe } from "@/lib/server/watch/changes";

type Watch = Pace & {
  subscribe: Subscribe;
  /** Calls back once the link no longer works. */
  standing: (end: () => void) => () => void;
  read: () => Promise<ShareReport | null>;
  now: () => number;
};

/** Frames of one shared report: the whole of it now and after each change, heartbeats, and `closed` at once when the link ends. */
export async function* watchShare({ subscribe, standing, read, now, signal, ...pace }: Watch): AsyncGenerator<ShareFrame> {
  const ended = new AbortController();
  const stop = standing(() => ended.abort());
  let sent = "";
  try {
    for await (const changes of gatherChanges(subscribe, { ...pace, signal: AbortSignal.any([signal, ended.signal]) })) {
      const report = changes.size > 0 ? await read() : null;
      if (ended.signal.aborted) break;
      const content = JSON.stringify(report && { ...report, asOf: "" });
      if (report && content !== sent) {
        sent = content;
        yield { type: "report", report };
      } else {
        yield { type: "heartbeat", at: new Date(now()).toISOString() };
      }
    }
    if (ended.signal.aborted) yield { type: "closed" };
  } finally {
    stop();
  }
}
