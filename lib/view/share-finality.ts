import type { ShareHeadline } from "@/lib/contract/share-report";
import { isFinal } from "@/lib/domain/success";

/** Whether a shared number may still change: `settled` where nothing is open and more may be sent. Null where there is no number, or nobody knows. */
export function shareFinality({ percent, provisional, declared }: ShareHeadline): "provisional" | "settled" | "final" | null {
  if (percent === null) return null;
  if (provisional) return "provisional";
  if (declared === null) return null;
  return isFinal(provisional, declared) ? "final" : "settled";
}
