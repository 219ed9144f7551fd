import type { Outcome } from "./message-state";

/** How a delivery reports: `relay` as Campaign v7 with the Enhanced MTA, `efs` as Campaign v8 with the Email Feedback Service. */
export const modes = ["relay", "efs"] as const;
export type Mode = (typeof modes)[number];

export const statusLabels = ["Pending", "Sent", "Taken into account by the service provider", "Failed", "Ignored"] as const;
export type StatusLabel = (typeof statusLabels)[number];

const labels: Record<Mode, Record<Outcome, StatusLabel>> = {
  relay: { pending: "Pending", relayed: "Sent", deferred: "Sent", delivered: "Sent", failed: "Failed", ignored: "Ignored" },
  efs: {
    pending: "Pending",
    relayed: "Taken into account by the service provider",
    deferred: "Taken into account by the service provider",
    delivered: "Sent",
    failed: "Failed",
    ignored: "Ignored",
  },
};

/** Campaign's word for an outcome in a mode. */
export function statusLabel(mode: Mode, outcome: Outcome): StatusLabel {
  return labels[mode][outcome];
}
