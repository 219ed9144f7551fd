import type { DeliveryRow } from "@/db/queries/delivery-columns";
import type { DeliverySummary, Kept } from "@/lib/contract/delivery";
import { type FailedBy, failedByCauses } from "@/lib/domain/failed-by";
import { type Outcome, outcomes } from "@/lib/domain/message-state";
import { countsOverBase, deriveBase, deriveSuccess, isProvisional } from "@/lib/domain/success";
import { effectiveValiditySeconds } from "@/lib/domain/validity";
import { isoInstant } from "./iso-instant";

/** The summary of a delivery from its row and its totals. */
export function summarise(row: DeliveryRow): DeliverySummary {
  const total = (metric: string) => row.totals[metric] ?? 0;
  const seenBy = Object.fromEntries(outcomes.map((outcome) => [outcome, total(outcome)])) as Record<Outcome, number>;
  const base = deriveBase(row.target, total("seen"));
  const counts = countsOverBase(base, seenBy);
  const effectiveSeconds = effectiveValiditySeconds(row.requestedValiditySeconds);
  const latestHandover = Math.max(row.latestRelayAt ?? Number.NEGATIVE_INFINITY, row.openUntil ?? Number.NEGATIVE_INFINITY);
  return {
    id: String(row.id),
    key: row.key,
    label: row.label,
    subject: row.subject,
    sender: row.sender,
    mode: row.mode,
    startedAt: isoInstant(row.firstEventAt),
    messagesToSend: { value: base.value, declared: base.declared, exceeded: base.exceeded, target: row.target, seen: total("seen") },
    counts: { ...counts, complained: total("complained") },
    ignored: total("ignored"),
    failedBy: Object.fromEntries(failedByCauses.map((cause) => [cause, total(`failed-${cause}`)])) as Record<FailedBy, number>,
    success: deriveSuccess(row.mode, counts),
    validity: { requestedSeconds: row.requestedValiditySeconds, effectiveSeconds },
    provisional: isProvisional(counts),
    finalAt: isoInstant(Number.isFinite(latestHandover) ? latestHandover + effectiveSeconds * 1000 : null),
    lastEventAt: isoInstant(row.lastEventAt),
    updatedAt: new Date(row.updatedAt).toISOString(),
    clockAt: isoInstant(row.clockAt),
    feed: { id: String(row.feedId), key: row.feedKey },
    proof: row.proof && { ...row.proof, at: isoInstant(row.proof.at) },
    details: { log: keptOf(row.details.months, row.details.withoutLog), events: keptOf(row.details.months, row.details.withoutEvents) },
  };
}

function keptOf(months: number, without: number): Kept {
  if (without === 0) return "kept";
  return without === months ? "gone" : "partly";
}
