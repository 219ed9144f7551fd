import type { Wording } from "./wording";

/** An axis of percent from a floor up to all, `y` from the top, 0 to 1. */
export function percentTicks(floor: number, w: Pick<Wording, "percent">): { y: number; label: string }[] {
  return [0, 1, 2, 3, 4].map((n) => ({ y: n / 4, label: w.percent(100 - (n * (100 - floor)) / 4).replace(/[.,]0(?=\D)/, "") }));
}
