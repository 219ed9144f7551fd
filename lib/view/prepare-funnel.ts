import type { DeliverySummary } from "@/lib/contract/delivery";
import { type FailedBy, failedByCauses } from "@/lib/domain/failed-by";
import { toSendOutcomes } from "@/lib/domain/message-state";
import { percentOf } from "./format-percent";
import { type LogLink, logHref } from "./log-href";
import { unseenCount } from "./prepare-standing";
import { linkThen, type Then } from "./then";

export const funnelSteps = ["targeted", "toSend", "relayed", "heard", "landed"] as const;
export type FunnelStepKey = (typeof funnelSteps)[number];
export type FunnelOutKey = "ignored" | "pending" | "relayed" | "deferred" | FailedBy;

/** What did not come from one step to the next, and why. `open`: it still may. */
export type FunnelOut = { key: FunnelOutKey; count: number; open: boolean; href: string | null };

export type FunnelStep = {
  key: FunnelStepKey;
  count: number;
  /** Of the messages to send, as everywhere; null for what is more than those. */
  percent: number | null;
  /** Of the first step, percent. */
  width: number;
  href: string | null;
  /** What is missing at the next step. */
  out: FunnelOut[];
};

type Funnelled = Pick<DeliverySummary, "id" | "counts" | "ignored" | "failedBy" | "messagesToSend">;

/** From what was to be sent to what landed; each step less what fell out is the next. `then`: the instant that the summary is of, null for now. */
export function prepareFunnel({ id, counts, ignored, failedBy, messagesToSend }: Funnelled, then: Then | null): FunnelStep[] {
  const toSend = messagesToSend.value;
  const left = toSend - counts.pending;
  const heard = left - counts.relayed;
  const out = (key: FunnelOutKey, count: number, open: boolean, link: LogLink | null): FunnelOut => ({
    key,
    count,
    open,
    href: link !== null && count > 0 ? logHref(id, linkThen(link, then)) : null,
  });
  const step = (key: FunnelStepKey, count: number, gone: FunnelOut[], link: LogLink | null): FunnelStep => ({
    key,
    count,
    percent: key === "targeted" ? null : percentOf(count, toSend),
    width: percentOf(count, toSend + ignored) ?? 0,
    href: link !== null && count > 0 ? logHref(id, linkThen(link, then)) : null,
    out: gone.filter((each) => each.count > 0),
  });
  // Declared messages that no feed has named have no row to open. Of the past, rows that came later stand in the log as pending.
  const unseen = unseenCount({ counts, messagesToSend });
  const whole = then === null ? unseen === 0 : then.whole;
  const hasPendingRows = then === null ? unseen < counts.pending : whole;
  const begun = ["relayed", "deferred", "delivered", "failed"] as const;
  const toSendLink: LogLink | null = whole ? { outcome: toSendOutcomes } : then !== null && counts.pending === 0 ? { outcome: begun } : null;
  const steps = [
    step("toSend", toSend, [out("pending", counts.pending, true, hasPendingRows ? { outcome: "pending" } : null)], toSendLink),
    step("relayed", left, [out("relayed", counts.relayed, true, { outcome: "relayed" })], { outcome: begun }),
    step(
      "heard",
      heard,
      [
        out("deferred", counts.deferred, true, { outcome: "deferred" }),
        ...failedByCauses.map((cause) => out(cause, failedBy[cause], false, { outcome: "failed", failedBy: cause })),
      ],
      { outcome: ["deferred", "delivered", "failed"] },
    ),
    step("landed", counts.delivered, [], { outcome: "delivered" }),
  ];
  if (ignored === 0) return steps;
  return [step("targeted", toSend + ignored, [out("ignored", ignored, false, { outcome: "ignored" })], whole ? {} : null), ...steps];
}
