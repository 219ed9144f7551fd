import type { Attention } from "@/lib/contract/overview";
import { deliveryHref, logHref } from "./log-href";
import { showControls } from "./show-controls";
import type { Wording } from "./wording";

type Reason = { sentence: string; href: string | null };
/** A delivery that somebody should look at, or the workspace as a whole, and every reason why. */
export type AttentionItem = { key: string; tone: "failed" | "retried" | "open"; name: string | null; reasons: Reason[] };

/** The findings as sentences, those about one delivery together, and where the rows are that each speaks of. The first sets the tone. */
export function prepareAttention(found: readonly Attention[], w: Wording): AttentionItem[] {
  const items = new Map<string, AttentionItem>();
  for (const finding of found) {
    const { key, name, tone, ...reason } = present(finding, w);
    const item = items.get(key);
    if (item) item.reasons.push(reason);
    else items.set(key, { key, tone, name, reasons: [reason] });
  }
  return [...items.values()];
}

function present(found: Attention, w: Wording): Omit<AttentionItem, "reasons"> & Reason {
  if (found.ruleId === "no-worker") {
    const sentence =
      found.since === null ? w.t("deliveries.attention.no-worker") : w.t("deliveries.attention.no-workerSince", { time: w.instant(found.since, "day-minute") });
    return { key: found.ruleId, tone: "failed", name: null, sentence, href: null };
  }
  return { key: found.deliveryId, name: found.label, ...ofDelivery(found, w) };
}

function ofDelivery(found: Exclude<Attention, { ruleId: "no-worker" }>, w: Wording): Pick<AttentionItem, "tone"> & Reason {
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
      return { tone: "failed", sentence: w.t("deliveries.attention.provider-failing", figures), href: `${deliveryHref(id)}/failures` };
    }
    case "more-than-declared":
      return { tone: "open", sentence: w.t("deliveries.attention.more-than-declared", { n: found.beyond }), href: deliveryHref(id) };
    case "feed-quiet": {
      const figures = { feed: showControls(found.feed.key), time: w.instant(found.since, "day-minute") };
      return { tone: "retried", sentence: w.t("deliveries.attention.feed-quiet", figures), href: `/feeds/${encodeURIComponent(found.feed.id)}` };
    }
    case "running-out": {
      const figures = { n: found.open, time: w.instant(found.at, "day-minute") };
      return { tone: "retried", sentence: w.t("deliveries.attention.running-out", figures), href: deliveryHref(id) };
    }
  }
}
