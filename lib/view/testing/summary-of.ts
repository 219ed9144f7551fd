import type { DeliverySummary } from "@/lib/contract/delivery";
import { deriveBase, deriveSuccess, isProvisional } from "@/lib/domain/success";

type Given = { target: number | null; seen: number; counts: DeliverySummary["counts"] } & Partial<
  Pick<DeliverySummary, "mode" | "failedBy" | "finalAt" | "clockAt">
>;

/** A summary that agrees with itself. */
export function summaryOf({ target, seen, counts, mode = "efs", ...given }: Given): DeliverySummary {
  const base = deriveBase(target, seen);
  return {
    id: "7",
    key: "autumn",
    label: "Autumn sale",
    subject: null,
    sender: null,
    mode,
    startedAt: "2026-11-21T10:00:00.000Z",
    messagesToSend: { ...base, target, seen },
    counts,
    ignored: 0,
    failedBy: { hard: counts.failed, soft: 0, block: 0, admin: 0, undetermined: 0, late: 0, inferred: 0 },
    success: deriveSuccess(mode, counts),
    validity: { requestedSeconds: 432_000, effectiveSeconds: 302_400 },
    provisional: isProvisional(counts),
    finalAt: "2026-11-24T22:00:00.000Z",
    lastEventAt: "2026-11-21T10:05:00.000Z",
    updatedAt: "2026-11-21T10:05:01.000Z",
    clockAt: null,
    feed: { id: "1", key: "momentum-eu" },
    proof: null,
    details: { log: "kept", events: "kept" },
    ...given,
  };
}
