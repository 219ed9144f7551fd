import type { FeedSummary } from "@/lib/contract/feed";
import { formatAgo, formatLeft } from "./format-duration";
import { formatCounted } from "./format-number";

export type FeedHealth = { tone: "neutral" | "landed" | "retried"; words: string; waiting: { words: string; slow: boolean } | null };

/** A feed of a running delivery is seldom quiet for longer than this, seconds. Between deliveries silence is normal, so it is said, not alarmed. */
const quietSeconds = 300;

/** A queue is worked off within a second or two; a batch that waits longer than this, seconds, is worth a look. */
const slowSeconds = 30;

type Counted = Pick<FeedSummary, "lastReceivedAt" | "queued" | "queuedItems" | "oldestQueuedAt">;

/** Of a stale answer only what was heard is known: neither that feedback still comes, nor that it stopped. */
export function prepareFeedHealth(feed: Counted, now: number | null, stale: boolean): FeedHealth {
  const { lastReceivedAt } = feed;
  const waiting = prepareWaiting(feed, stale ? null : now);
  if (lastReceivedAt === null) return { tone: "neutral", words: "nothing heard yet", waiting };
  if (now === null) return { tone: "neutral", words: "heard", waiting };
  const silence = (now - Date.parse(lastReceivedAt)) / 1000;
  if (stale) return { tone: "neutral", words: `last known: heard ${formatAgo(silence)}`, waiting };
  if (silence < quietSeconds) return { tone: "landed", words: `heard ${formatAgo(silence)}`, waiting };
  return { tone: "retried", words: `silent for ${formatLeft(silence)}`, waiting };
}

function prepareWaiting({ queued, queuedItems, oldestQueuedAt }: Counted, now: number | null): FeedHealth["waiting"] {
  if (queued === 0) return null;
  const words = `${formatCounted(queued, "batch", "batches")} waiting, ${formatCounted(queuedItems, "item")}`;
  if (oldestQueuedAt === null || now === null) return { words, slow: false };
  const seconds = Math.max(0, (now - Date.parse(oldestQueuedAt)) / 1000);
  return { words: queued === 1 ? `${words}, for ${formatLeft(seconds)}` : `${words}, the oldest for ${formatLeft(seconds)}`, slow: seconds > slowSeconds };
}
