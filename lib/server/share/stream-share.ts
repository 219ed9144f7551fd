import type { OpenShareRow } from "@/db/queries/find-open-share";
import { type ShareSubject, shareSubject } from "@/lib/contract/share";
import type { ShareFrame } from "@/lib/contract/share-report";
import type { Subscribe } from "@/lib/server/watch/changes";
import { changeHub } from "@/lib/server/watch/hub";
import { liveReport } from "./live-report";
import { countWatched, watchStanding } from "./standing";
import { watchShare } from "./watch-share";

/** Streams of one link that a process serves: whoever has a link must not be able to take all there are. */
const mostStreams = 500;

/** What is sent to a visitor who keeps the report open, null when too many do. A frozen report never changes; its stream is there to end with the link. */
export async function streamShare(share: OpenShareRow, signal: AbortSignal): Promise<AsyncGenerator<ShareFrame> | null> {
  if (countWatched(share.id) >= mostStreams) return null;
  const subject = shareSubject.parse({ ...(share.parameters as object), kind: share.kind });
  await changeHub().ready();
  return watchShare({
    subscribe: (tell) => changeHub().subscribe((change) => concerns(subject, share, change) && tell(change)),
    standing: (end) => watchStanding(share.id, end),
    read: () => liveReport(share, Date.now()),
    now: Date.now,
    minGapMs: subject.kind === "period" ? 5_000 : 1_000,
    heartbeatMs: 15_000,
    signal,
  });
}

function concerns(subject: ShareSubject, share: OpenShareRow, change: Parameters<Parameters<Subscribe>[0]>[0]): boolean {
  if (change === "lost" || change === "all") return true;
  if (share.snapshot !== null) return false;
  if (subject.kind === "period") return true;
  return (subject.kind === "delivery" ? [subject.deliveryId] : subject.deliveryIds).includes(change);
}
