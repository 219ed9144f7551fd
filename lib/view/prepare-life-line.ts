import type { DeliveryLife } from "@/lib/contract/delivery";

/** A delivery's life in a box of 100 by 100: what has landed, what still can, and between the two what is open. */
export type LifeShapes = { landed: string; canLand: string; open: string };

/** The band of a delivery over its life so far. Null where there are no two points to draw. */
export function prepareLifeLine(life: DeliveryLife | null, base: number): LifeShapes | null {
  if (life === null || base <= 0 || life.landed.length === 0) return null;
  const slots = life.landed.length;
  const x = (i: number) => round((100 * i) / slots);
  const height = (n: number | undefined) => Math.min(100, Math.max(0, (100 * (n ?? 0)) / base));
  const below = ["0 100", ...life.landed.map((n, i) => `${x(i + 1)} ${round(100 - height(n))}`)];
  const above = ["0 0", ...life.failed.map((n, i) => `${x(i + 1)} ${round(height(n))}`)];
  return { landed: `M${below.join("L")}`, canLand: `M${above.join("L")}`, open: `M${[...above, ...below.toReversed()].join("L")}Z` };
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
