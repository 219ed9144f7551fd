import type { Scale } from "./plot-scale";
import type { TimeTick } from "./time-ticks";

export type PlacedTick = TimeTick & { x: number };

const narrow = 6.6;
const wide = 12;
const gap = 16;

/** The ticks whose labels have room beside the one before, pixels; none leaves the plot at its ends. */
export function placeTicks(ticks: readonly TimeTick[], x: Scale, right: number): PlacedTick[] {
  const placed: PlacedTick[] = [];
  let taken = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const half = textWidth(tick.label) / 2;
    const at = Math.min(x(tick.at), right - half);
    if (at - half < taken + gap) continue;
    placed.push({ ...tick, x: at });
    taken = at + half;
  }
  return placed;
}

/** About what a label takes at 12 px: nothing is laid out to know it. */
function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? wide : narrow), 0);
}
