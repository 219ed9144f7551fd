import { expect, test } from "vitest";
import { type Workspace, workspaceMetrics } from "./workspace-metrics";

const now = Date.parse("2026-11-21T10:00:00Z");
const workspace: Workspace = {
  now,
  inboxLimit: 2_000_000,
  feeds: [
    {
      id: 1,
      key: 'momentum "one"',
      format: "sparkpost",
      createdAt: 0,
      lastReceivedAt: now - 2_000,
      lastEventAt: now - 3_000,
      queued: 3,
      queuedItems: 1_500,
      oldestQueuedAt: now - 12_500,
      unmatched: 4,
      counters: { batches: 10, accepted: 90, repeated: 5, rejected: 1, "ignored-ping": 2, "ignored-engagement": 7 },
    },
    {
      id: 2,
      key: "quiet",
      format: "kumomta",
      createdAt: 0,
      lastReceivedAt: null,
      lastEventAt: null,
      queued: 0,
      queuedItems: 0,
      oldestQueuedAt: null,
      unmatched: 0,
      counters: {},
    },
  ],
  deliveries: { deliveries: 9, overdue: 1 },
  proofs: { deliveries: 9, proven: 8, covered: 7, differing: 1, differences: 3, past: 0, oldestAt: now - 60_000, latestAt: now },
  workers: [
    { id: "a", name: "here", startedAt: 0, seenAt: now - 1_000 },
    { id: "b", name: "gone", startedAt: 0, seenAt: now - 60_000 },
  ],
};

test("every feed is told with its queue, its items and its last word", async () => {
  const text = await workspaceMetrics(workspace).metrics();
  const lines = [
    String.raw`aftersend_inbox_items{feed="momentum \"one\""} 1500`,
    String.raw`aftersend_inbox_oldest_age_seconds{feed="momentum \"one\""} 12.5`,
    `aftersend_inbox_oldest_age_seconds{feed="quiet"} 0`,
    String.raw`aftersend_feed_events_total{feed="momentum \"one\"",result="ignored"} 9`,
    String.raw`aftersend_feed_events_total{feed="momentum \"one\"",result="accepted"} 90`,
    String.raw`aftersend_feed_unmatched_events{feed="momentum \"one\""} 4`,
    `aftersend_inbox_limit_items 2000000`,
    `aftersend_deliveries_overdue 1`,
    `aftersend_proof_differences 3`,
    `aftersend_workers 1`,
    `aftersend_worker_last_seen_timestamp_seconds{worker="gone",id="b"} ${(now - 60_000) / 1000}`,
  ];
  for (const line of lines) expect(text).toContain(`${line}\n`);
});

test("what is not known is left out", async () => {
  const proofs = { deliveries: 0, proven: 0, covered: 0, differing: 0, differences: 0, past: 0, oldestAt: null, latestAt: null };
  const text = await workspaceMetrics({ ...workspace, proofs }).metrics();
  expect(text).not.toContain('aftersend_feed_last_received_timestamp_seconds{feed="quiet"}');
  expect(text).not.toContain("aftersend_proof_last_timestamp_seconds");
});
