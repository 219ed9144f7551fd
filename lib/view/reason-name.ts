import type { Reason } from "@/lib/contract/log";
import { expiryRuleIds } from "@/lib/domain/qualification/qualify";
import { reasonWords } from "./reason-words";
import type { Wording } from "./wording";

/** Name of a message's reason in the reader's language; one that ran out of time says so, whatever its code. */
export function reasonNameOf({ code, ruleId }: Pick<Reason, "code" | "ruleId">, w: Wording): string {
  return expiryRuleIds.has(ruleId) ? w.t("delivery.reasons.timedOut") : reasonWords({ code, failedBy: "undetermined" }, w);
}
