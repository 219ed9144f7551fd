import * as z from "zod/mini";
import { feedFormats, ignoredReasons, rejectReasons } from "@/lib/domain/intake";

const count = z.int().check(z.nonnegative());
const instant = z.iso.datetime();

/** 200 of POST /api/feedback/:feedId, once the batch is durable. */
export const feedbackReceipt = z.object({ batchId: z.string(), items: count, duplicate: z.boolean() });
export type FeedbackReceipt = z.infer<typeof feedbackReceipt>;

/** What became of a batch. accepted + repeated + ignored + unmatched + rejected.length covers every item; one item with several recipients counts once per recipient. */
export const batchReport = z.object({
  batchId: z.string(),
  state: z.enum(["queued", "done"]),
  receivedAt: instant,
  items: count,
  accepted: count,
  repeated: count,
  ignored: count,
  ignoredBy: z.partialRecord(z.enum(ignoredReasons), count),
  unmatched: count,
  rejected: z.array(z.object({ item: count, reason: z.enum(rejectReasons), detail: z.nullable(z.string()) })),
  /** How many were rejected in all; the list above stops at 1,000. */
  rejectedTotal: count,
});
export type BatchReport = z.infer<typeof batchReport>;

export const feedSummary = z.object({
  id: z.string(),
  key: z.string(),
  format: z.enum(feedFormats),
  createdAt: instant,
  lastReceivedAt: z.nullable(instant),
  lastEventAt: z.nullable(instant),
  batches: count,
  /** Batches that wait to be worked off, the items in them, and since when the oldest waits. */
  queued: count,
  queuedItems: count,
  oldestQueuedAt: z.nullable(instant),
  accepted: count,
  repeated: count,
  ignored: count,
  rejected: count,
  /** Events that name no message known here, kept until they do. */
  unmatched: count,
});
export type FeedSummary = z.infer<typeof feedSummary>;

/** Whether what feeds send is taken: workers that live, items that wait, and how many may before feeds are answered 503. */
export const intake = z.object({ workers: count, waitingItems: count, limitItems: count });
export type Intake = z.infer<typeof intake>;

/** Hours that the list shows of a feed. */
export const trendHours = 24;

/** As the list has it: `lastHours` are the events of each of the latest hours, by when they happened, oldest first; the last is still running. */
export const listedFeed = z.extend(feedSummary, { lastHours: z.array(count) });
export type ListedFeed = z.infer<typeof listedFeed>;

export const feedList = z.object({ rows: z.array(listedFeed), intake });
export type FeedList = z.infer<typeof feedList>;

export const feedReject = z.object({
  id: z.string(),
  batchId: z.string(),
  item: count,
  reason: z.enum(rejectReasons),
  detail: z.nullable(z.string()),
  raw: z.string(),
  receivedAt: instant,
});

export const feedDetail = z.extend(feedSummary, {
  ignoredBy: z.partialRecord(z.enum(ignoredReasons), count),
  recentBatches: z.array(z.omit(batchReport, { rejected: true })),
  rejects: z.array(feedReject),
  unmatchedEvents: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      at: instant,
      messageId: z.nullable(z.string()),
      recipient: z.nullable(z.string()),
      text: z.nullable(z.string()),
      receivedAt: instant,
    }),
  ),
});
export type FeedDetail = z.infer<typeof feedDetail>;
