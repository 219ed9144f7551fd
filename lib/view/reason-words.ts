import type { FailedBy } from "@/lib/domain/failed-by";
import { reasons } from "@/lib/domain/qualification/reasons";
import type { Wording } from "./wording";

type KnownCode = (typeof reasons)[number]["code"];

/** Campaign's name of a reason in the reader's language; a code it does not document is named by its number. What we inferred ourselves is not the MTA's word. */
export function reasonWords({ code, failedBy }: { code: number; failedBy: FailedBy }, w: Wording): string {
  if (failedBy === "inferred") return w.t("delivery.reasons.timedOut");
  return reasonCodeWords(code, w);
}

export function reasonCodeWords(code: number, w: Wording): string {
  return isKnown(code) ? w.t(`reason.code${code}`) : w.t("reason.other", { code: String(code) });
}

function isKnown(code: number): code is KnownCode {
  return reasons.some((reason) => reason.code === code);
}
