import type { DeliveryLife } from "@/lib/contract/delivery";

/** A delivery's life as two lines in a box of 100 by 100: landed from below, failed from above; what is between is open. */
export type LifeShapes = { landed: string; failed: string };

/** The band of a delivery over its life so far. Null where there are no two points to draw. */
export function prepareLifeLine(life: DeliveryLife | null, base: number): LifeShapes | null {
  if (life === null || base <= 0 || life.landed.length === 0) return null;
  const slots = life.landed.length;
  const x = (i: number) => round((100 * i) / slots);
  const height = (n: number | undefined) => Math.min(100, Math.max(0, (100 * (n ?? 0)) / base));
  const below = life.landed.map((n, i) => `${x(i + 1)} ${round(100 - height(n))}`);
  const above = life.failed.map((n, i) => `${x(i + 1)} ${round(height(n))}`);
  return { landed: `M0 100L${below.join("L")}L100 100Z`, failed: `M0 0L${above.join("L")}L100 0Z` };
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
