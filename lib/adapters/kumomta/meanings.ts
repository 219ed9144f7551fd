import type { EventKind } from "@/lib/domain/event";
import type { IgnoredReason } from "@/lib/domain/intake";

export type Meaning = { kind: EventKind } | { ignored: IgnoredReason };

/** What KumoMTA's record types mean. Source: KumoMTA log record. */
const meanings: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ["Reception", { kind: "relayed" }],
  ["Delivery", { kind: "delivered" }],
  ["TransientFailure", { kind: "deferred" }],
  ["Bounce", { kind: "bounced" }],
  ["AdminBounce", { kind: "bounced" }],
  ["Expiration", { kind: "expired" }],
  ["OOB", { kind: "late-bounced" }],
  ["Feedback", { kind: "complained" }],
  ["Rejection", { kind: "rejected" }],
  ["Delayed", { ignored: "operational" }],
  ["Delay", { ignored: "operational" }],
  ["AdminRebind", { ignored: "operational" }],
  ["DeferredInjectionRebind", { ignored: "operational" }],
  ["XferOut", { ignored: "operational" }],
  ["XferIn", { ignored: "operational" }],
]);

/** Meaning of a record type, null if unknown. */
export function findMeaning(type: string): Meaning | null {
  return meanings.get(type) ?? null;
}
