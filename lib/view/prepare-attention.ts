import type { Attention } from "@/lib/contract/overview";
import { failuresHref } from "./failures-href";
import { deliveryHref, logHref } from "./log-href";
import { showControls } from "./show-controls";
import type { Wording } from "./wording";

type Reason = { sentence: string; href: string | null };
/** A delivery that somebody should look at, or the workspace as a whole, and every reason why. */
export type AttentionItem = { key: string; tone: "failed" | "retried" | "open"; name: string | null; reasons: Reason[] };

/**
 * The findings as sentences, those about one delivery together, and where the rows are that each speaks of. The first sets the tone.
 * `time` words an instant for the reader.
 */
export function prepareAttention(found: readonly Attention[], w: Wording, time: Wording["instant"] = w.instant): AttentionItem[] {
  const items = new Map<string, AttentionItem>();
  for (const finding of found) {
    const { key, name, tone, ...reason } = present(finding, w, time);
    const item = items.get(key);
    if (item) item.reasons.push(reason);
    else items.set(key, { key, tone, name, reasons: [reason] });
  }
  return [...items.values()];
}

function present(found: Attention, w: Wording, time: Wording["instant"]): Omit<AttentionItem, "reasons"> & Reason {
  if (found.ruleId === "no-worker") {
    const sentence =
      found.since === null ? w.t("deliveries.attention.no-worker") : w.t("deliveries.attention.no-workerSince", { time: time(found.since, "day-minute") });
    return { key: found.ruleId, tone: "failed", name: null, sentence, href: null };
  }
  return { key: found.deliveryId, name: found.label, ...ofDelivery(found, w, time) };
}

function ofDelivery(found: Exclude<Attention, { ruleId: "no-worker" }>, w: Wording, time: Wording["instant"]): Pick<AttentionItem, "tone"> & Reason {
  const { deliveryId: id } = found;
  switch (found.ruleId) {
    case "proof-differs":
      return { tone: "failed", sentence: w.t("deliveries.attention.proof-differs", { n: found.differences }), href: deliveryHref(id) };
    case "below-usual": {
      const figures = { atMost: w.percent(found.atMost), usual: w.percent(found.usual) };
      return { tone: "failed", sentence: w.t("deliveries.attention.below-usual", figures), href: logHref(id, { outcome: "failed" }) };
    }
    case "hard-bounces": {
      const figures = { percent: w.percent(found.percent), n: found.hard, settled: found.settled };
      return { tone: "failed", sentence: w.t("deliveries.attention.hard-bounces", figures), href: logHref(id, { outcome: "failed", failedBy: "hard" }) };
    }
    case "provider-failing": {
      const figures = { provider: found.provider, percent: w.percent(found.percent), n: found.failed };
      return { tone: "failed", sentence: w.t("deliveries.attention.provider-failing", figures), href: failuresHref(id, "provider", found.providerId) };
    }
    case "more-than-declared":
      return { tone: "open", sentence: w.t("deliveries.attention.more-than-declared", { n: found.beyond }), href: deliveryHref(id) };
    case "feed-quiet": {
      const figures = { feed: showControls(found.feed.key), time: time(found.since, "day-minute") };
      return { tone: "retried", sentence: w.t("deliveries.attention.feed-quiet", figures), href: `/feeds/${encodeURIComponent(found.feed.id)}` };
    }
    case "running-out": {
      const figures = { n: found.open, time: time(found.at, "day-minute") };
      return { tone: "retried", sentence: w.t("deliveries.attention.running-out", figures), href: logHref(id, { outcome: ["relayed", "deferred"] }) };
    }
  }
}
