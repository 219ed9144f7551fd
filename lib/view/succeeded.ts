import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Mode } from "@/lib/domain/mode";
import type { LogLink } from "./log-href";
import { unseenCount } from "./prepare-standing";
import type { Then } from "./then";

/** Messages that Success % counts in a mode, and the log of them where all have a row. */
export function succeeded(
  mode: Mode,
  { counts, messagesToSend }: Pick<DeliverySummary, "counts" | "messagesToSend">,
  then: Then | null,
): { count: number; link: LogLink | null } {
  if (mode === "efs") return { count: counts.delivered, link: { outcome: "delivered" } };
  const whole = counts.pending === 0 || (then === null ? unseenCount({ counts, messagesToSend }) === 0 : then.whole);
  const left = ["relayed", "deferred", "delivered"] as const;
  const link: LogLink = { outcome: counts.pending === 0 ? left : ["pending", ...left] };
  return { count: messagesToSend.value - counts.failed, link: whole ? link : null };
}
