import type { FeedSummary } from "@/lib/contract/feed";
import type { Wording } from "./wording";

export type FeedHealth = { tone: "neutral" | "landed" | "retried"; words: string; waiting: { words: string; slow: boolean } | null };

/** A feed of a running delivery is seldom quiet for longer than this, seconds. Between deliveries silence is normal, so it is said, not alarmed. */
export const quietSeconds = 300;

/** A queue is worked off within a second or two; a batch that waits longer than this, seconds, is worth a look. */
const slowSeconds = 30;

type Counted = Pick<FeedSummary, "lastReceivedAt" | "queued" | "queuedItems" | "oldestQueuedAt">;

/** Of a stale answer only what was heard is known: neither that feedback still comes, nor that it stopped. */
export function prepareFeedHealth(feed: Counted, now: number | null, stale: boolean, wording: Wording): FeedHealth {
  const { t, ago, left } = wording;
  const { lastReceivedAt } = feed;
  const waiting = prepareWaiting(feed, stale ? null : now, wording);
  if (lastReceivedAt === null) return { tone: "neutral", words: t("feeds.nothingHeard"), waiting };
  if (now === null) return { tone: "neutral", words: t("feeds.heard"), waiting };
  const silence = (now - Date.parse(lastReceivedAt)) / 1000;
  if (stale) return { tone: "neutral", words: t("feeds.lastKnown", { ago: ago(silence) }), waiting };
  if (silence < quietSeconds) return { tone: "landed", words: t("feeds.heardAgo", { ago: ago(silence) }), waiting };
  return { tone: "retried", words: t("feeds.silent", { span: left(silence) }), waiting };
}

/** How far behind its events a feed was when it last posted, seconds: no less than the lag of its latest event. Null where nothing came yet. */
export function lagSeconds({ lastReceivedAt, lastEventAt }: Pick<FeedSummary, "lastReceivedAt" | "lastEventAt">): number | null {
  if (lastReceivedAt === null || lastEventAt === null) return null;
  return Math.max(0, (Date.parse(lastReceivedAt) - Date.parse(lastEventAt)) / 1000);
}

function prepareWaiting({ queued, queuedItems, oldestQueuedAt }: Counted, now: number | null, { t, left }: Wording): FeedHealth["waiting"] {
  if (queued === 0) return null;
  const words = t("feeds.queued", { batches: queued, items: queuedItems });
  if (oldestQueuedAt === null || now === null) return { words, slow: false };
  const seconds = Math.max(0, (now - Date.parse(oldestQueuedAt)) / 1000);
  return { words: t(queued === 1 ? "feeds.queuedFor" : "feeds.queuedOldest", { words, span: left(seconds) }), slow: seconds > slowSeconds };
}
