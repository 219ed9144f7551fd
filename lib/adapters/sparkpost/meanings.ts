import type { EventKind } from "@/lib/domain/event";
import type { IgnoredReason } from "@/lib/domain/intake";

export type Meaning = { kind: EventKind; policy?: true } | { ignored: IgnoredReason };

const engagement: Meaning = { ignored: "engagement" };
const inboundRelay: Meaning = { ignored: "inbound-relay" };
const operational: Meaning = { ignored: "operational" };

/** Class keys of the envelope and the event types each carries. `reception` and `inband` are Momentum's names before its webhooks rename them. */
const meanings: ReadonlyMap<string, ReadonlyMap<string, Meaning>> = new Map([
  [
    "message_event",
    new Map<string, Meaning>([
      ["injection", { kind: "relayed" }],
      ["reception", { kind: "relayed" }],
      ["delivery", { kind: "delivered" }],
      ["delay", { kind: "deferred" }],
      ["bounce", { kind: "bounced" }],
      ["inband", { kind: "bounced" }],
      ["out_of_band", { kind: "late-bounced" }],
      ["spam_complaint", { kind: "complained" }],
      ["policy_rejection", { kind: "rejected", policy: true }],
      ["sms_status", { ignored: "not-email" }],
    ]),
  ],
  [
    "gen_event",
    new Map<string, Meaning>([
      ["generation_failure", { kind: "rejected" }],
      ["generation_rejection", { kind: "rejected", policy: true }],
    ]),
  ],
  ["track_event", every(["open", "initial_open", "click", "initial_click", "amp_open", "amp_initial_open", "amp_click", "amp_initial_click"], engagement)],
  ["unsubscribe_event", every(["list_unsubscribe", "link_unsubscribe"], engagement)],
  ["relay_event", every(["relay_injection", "relay_rejection", "relay_delivery", "relay_tempfail", "relay_permfail"], inboundRelay)],
  ["ab_test_event", every(["ab_test_completed", "ab_test_cancelled"], operational)],
  ["ingest_event", every(["success", "error"], operational)],
]);

/** Adaptive delivery's own events; which class key they travel under is not documented. */
const adaptive: ReadonlySet<string> = new Set(["ad_status", "ad_adjust"]);

/** What a class key and type mean, null if unknown. Sources: SparkPost webhook event reference, Momentum enabling webhooks. */
export function findMeaning(classKey: string, type: string): Meaning | null {
  if (adaptive.has(type)) return operational;
  if (classKey === "relay_message") return inboundRelay;
  return meanings.get(classKey)?.get(type) ?? null;
}

export function isKnownClass(classKey: string): boolean {
  return meanings.has(classKey) || classKey === "relay_message" || classKey === "adaptive_event";
}

function every(types: readonly string[], meaning: Meaning): ReadonlyMap<string, Meaning> {
  return new Map(types.map((type) => [type, meaning]));
}
