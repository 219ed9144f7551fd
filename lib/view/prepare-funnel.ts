import type { DeliverySummary } from "@/lib/contract/delivery";
import { type FailedBy, failedByCauses } from "@/lib/domain/failed-by";
import { toSendOutcomes } from "@/lib/domain/message-state";
import { percentOf } from "./format-percent";
import { type LogLink, logHref } from "./log-href";
import { unseenCount } from "./prepare-standing";

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

/** From what was to be sent to what landed; each step less what fell out is the next. Links are left out where the numbers are not of now. */
export function prepareFunnel({ id, counts, ignored, failedBy, messagesToSend }: Funnelled, linked: boolean): FunnelStep[] {
  const toSend = messagesToSend.value;
  const left = toSend - counts.pending;
  const heard = left - counts.relayed;
  const out = (key: FunnelOutKey, count: number, open: boolean, link: LogLink): FunnelOut => ({
    key,
    count,
    open,
    href: linked && count > 0 ? logHref(id, link) : null,
  });
  const step = (key: FunnelStepKey, count: number, gone: FunnelOut[], link: LogLink | null): FunnelStep => ({
    key,
    count,
    percent: key === "targeted" ? null : percentOf(count, toSend),
    width: percentOf(count, toSend + ignored) ?? 0,
    href: linked && link !== null && count > 0 ? logHref(id, link) : null,
    out: gone.filter((each) => each.count > 0),
  });
  // Declared messages that no feed has named have no row to open.
  const unseen = unseenCount({ counts, messagesToSend });
  const whole = unseen === 0;
  const pending = { ...out("pending", counts.pending, true, { outcome: "pending" }), ...(unseen === counts.pending ? { href: null } : {}) };
  const steps = [
    step("toSend", toSend, [pending], whole ? { outcome: toSendOutcomes } : null),
    step("relayed", left, [out("relayed", counts.relayed, true, { outcome: "relayed" })], { outcome: ["relayed", "deferred", "delivered", "failed"] }),
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
