import { type KeyboardEvent, type PointerEvent, useState } from "react";
import type { Scale } from "@/lib/view/plot-scale";
import { nearestStop, steppedStop } from "@/lib/view/plot-stops";

/** Which stop is under the pointer, or was reached by the arrow keys. */
export function usePointed(stops: readonly number[], x: Scale) {
  const [pointed, setPointed] = useState<number | null>(null);
  const index = pointed === null || stops.length === 0 ? null : Math.min(pointed, stops.length - 1);
  const handlers = {
    tabIndex: 0,
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const { left } = event.currentTarget.getBoundingClientRect();
      setPointed(nearestStop(stops, x, event.clientX - left));
    },
    onPointerLeave: () => setPointed(null),
    onBlur: () => setPointed(null),
    onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => {
      if (event.key === "Escape") return setPointed(null);
      const next = steppedStop(event.key, index, stops.length);
      if (next === null) return;
      event.preventDefault();
      setPointed(next);
    },
  };
  return { index, handlers };
}
