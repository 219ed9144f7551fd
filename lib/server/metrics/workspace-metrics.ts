import { Counter, Gauge, Registry } from "prom-client";
import type { FeedHealthRow } from "@/db/queries/list-feeds";
import type { WorkerRow } from "@/db/queries/read-workers";
import type { ProofSums } from "@/db/queries/sum-proofs";
import { ignoredReasons } from "@/lib/domain/intake";
import { countLiveWorkers } from "@/lib/server/read/live-workers";

export type Workspace = {
  now: number;
  feeds: readonly FeedHealthRow[];
  inboxLimit: number;
  deliveries: { deliveries: number; overdue: number };
  proofs: ProofSums;
  workers: readonly WorkerRow[];
};

/** What is measured of the workspace as a whole, the same whichever process is asked. Feeds go by their key; nothing names a recipient. */
export function workspaceMetrics(workspace: Workspace): Registry {
  const registry = new Registry();
  inboxMetrics(registry, workspace);
  feedMetrics(registry, workspace.feeds);
  deliveryMetrics(registry, workspace);
  workerMetrics(registry, workspace);
  return registry;
}

function inboxMetrics(registry: Registry, { feeds, now, inboxLimit }: Workspace): void {
  gauge(registry, "aftersend_inbox_limit_items", "Items in the inbox, of all feeds, from which on feeds are answered 503.").set(inboxLimit);
  const batches = byFeed(registry, "aftersend_inbox_batches", "Batches that wait to be worked off.");
  const items = byFeed(registry, "aftersend_inbox_items", "Items in the batches that wait.");
  const age = byFeed(registry, "aftersend_inbox_oldest_age_seconds", "How long the oldest waiting batch has waited; 0 if none waits.");
  for (const feed of feeds) {
    batches.set({ feed: feed.key }, feed.queued);
    items.set({ feed: feed.key }, feed.queuedItems);
    age.set({ feed: feed.key }, feed.oldestQueuedAt === null ? 0 : Math.max(0, (now - feed.oldestQueuedAt) / 1000));
  }
}

function feedMetrics(registry: Registry, feeds: readonly FeedHealthRow[]): void {
  const registers = [registry];
  const batches = new Counter({ name: "aftersend_feed_batches_total", help: "Batches worked off.", labelNames: ["feed"], registers });
  const help = "Items of batches worked off, by what became of them.";
  const events = new Counter({ name: "aftersend_feed_events_total", help, labelNames: ["feed", "result"], registers });
  const unmatched = byFeed(registry, "aftersend_feed_unmatched_events", "Events kept that name no message known yet.");
  const received = byFeed(registry, "aftersend_feed_last_received_timestamp_seconds", "When the latest batch came.");
  const lastEvent = byFeed(registry, "aftersend_feed_last_event_timestamp_seconds", "Time of the latest event, by the feed's clock.");
  for (const { key: feed, counters, ...row } of feeds) {
    const count = (metric: string) => counters[metric] ?? 0;
    batches.inc({ feed }, count("batches"));
    for (const result of ["accepted", "repeated", "rejected"]) events.inc({ feed, result }, count(result));
    events.inc(
      { feed, result: "ignored" },
      ignoredReasons.reduce((sum, reason) => sum + count(`ignored-${reason}`), 0),
    );
    unmatched.set({ feed }, row.unmatched);
    if (row.lastReceivedAt !== null) received.set({ feed }, row.lastReceivedAt / 1000);
    if (row.lastEventAt !== null) lastEvent.set({ feed }, row.lastEventAt / 1000);
  }
}

function deliveryMetrics(registry: Registry, { deliveries, proofs }: Workspace): void {
  gauge(registry, "aftersend_deliveries", "Deliveries known.").set(deliveries.deliveries);
  gauge(registry, "aftersend_deliveries_overdue", "Deliveries with messages past their validity, still to be written off.").set(deliveries.overdue);
  gauge(registry, "aftersend_proof_deliveries", "Deliveries whose log and counters have been recounted.").set(proofs.proven);
  gauge(registry, "aftersend_proof_deliveries_differing", "Deliveries whose latest recount found differences.").set(proofs.differing);
  gauge(registry, "aftersend_proof_differences", "Differences found by the latest recounts; anything but 0 is an error.").set(proofs.differences);
  const instants = [
    ["aftersend_proof_oldest_timestamp_seconds", "When the delivery recounted longest ago was recounted.", proofs.oldestAt],
    ["aftersend_proof_last_timestamp_seconds", "When a delivery was last recounted.", proofs.latestAt],
  ] as const;
  for (const [name, help, at] of instants) if (at !== null) gauge(registry, name, help).set(at / 1000);
}

function workerMetrics(registry: Registry, { workers, now }: Workspace): void {
  const help = "Workers heard of in the last 30 seconds.";
  gauge(registry, "aftersend_workers", help).set(countLiveWorkers(workers, now));
  const lastSeen = new Gauge({
    name: "aftersend_worker_last_seen_timestamp_seconds",
    help: "When each worker last said that it lives; one that stopped in good order is gone from here.",
    labelNames: ["worker", "id"],
    registers: [registry],
  });
  for (const { id, name, seenAt } of workers) lastSeen.set({ worker: name, id }, seenAt / 1000);
}

function gauge(registry: Registry, name: string, help: string): Gauge {
  return new Gauge({ name, help, registers: [registry] });
}

function byFeed(registry: Registry, name: string, help: string): Gauge<"feed"> {
  return new Gauge({ name, help, labelNames: ["feed"], registers: [registry] });
}
