import type { FeedSummary } from "@/lib/contract/feed";
import { formatAgo, formatLeft } from "./format-duration";
import { formatCounted } from "./format-number";

export type FeedHealth = { tone: "neutral" | "landed" | "retried"; words: string; waiting: string | null };

/** A feed of a running delivery is seldom quiet for longer than this, seconds. Between deliveries silence is normal, so it is said, not alarmed. */
const quietSeconds = 300;

/** Of a stale answer only what was heard is known: neither that feedback still comes, nor that it stopped. */
export function prepareFeedHealth({ lastReceivedAt, queued }: Pick<FeedSummary, "lastReceivedAt" | "queued">, now: number | null, stale: boolean): FeedHealth {
  const waiting = queued === 0 ? null : `${formatCounted(queued, "batch", "batches")} waiting`;
  if (lastReceivedAt === null) return { tone: "neutral", words: "nothing heard yet", waiting };
  if (now === null) return { tone: "neutral", words: "heard", waiting };
  const silence = (now - Date.parse(lastReceivedAt)) / 1000;
  if (stale) return { tone: "neutral", words: `last known: heard ${formatAgo(silence)}`, waiting };
  if (silence < quietSeconds) return { tone: "landed", words: `heard ${formatAgo(silence)}`, waiting };
  return { tone: "retried", words: `silent for ${formatLeft(silence)}`, waiting };
}
