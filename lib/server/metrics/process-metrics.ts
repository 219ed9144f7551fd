import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { bodyBudget } from "@/lib/server/http/body-budget";
import type { Answer } from "@/lib/server/http/respond";
import { changeHub } from "@/lib/server/watch/hub";

type ProcessMetrics = { registry: Registry; feedbackPosts: Histogram<"status"> };

const shared = globalThis as { aftersendProcessMetrics?: ProcessMetrics };

/** What this process counts by itself: since it started, and of itself alone. */
export function processMetrics(): ProcessMetrics {
  shared.aftersendProcessMetrics ??= createProcessMetrics();
  return shared.aftersendProcessMetrics;
}

/** Answers a feed's post, and counts it by status and duration. */
export async function observeFeedbackPost(answer: () => Promise<Answer>): Promise<Answer> {
  const startedAt = performance.now();
  const answered = await answer();
  processMetrics().feedbackPosts.observe({ status: String(answered.status) }, (performance.now() - startedAt) / 1000);
  return answered;
}

function createProcessMetrics(): ProcessMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "aftersend_streams_open",
    help: "Pages that look on live: open server-sent event streams of this process.",
    registers,
    collect() {
      this.set(changeHub().size);
    },
  });
  new Gauge({
    name: "aftersend_feedback_body_bytes",
    help: "Bytes of feedback bodies that this process holds now.",
    registers,
    collect() {
      this.set(bodyBudget().heldBytes);
    },
  });
  const feedbackPosts = new Histogram({
    name: "aftersend_feedback_post_duration_seconds",
    help: "Time to answer a feed's post, by status. 200 is sent once the batch is durable.",
    labelNames: ["status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  return { registry, feedbackPosts };
}
