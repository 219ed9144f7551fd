"use client";

import { useState } from "react";
import { keepOrder } from "@/lib/view/keep-order";

/** Items in their latest order, except while `held`: then they stay where they stood, and `moved` tells that they would not. */
export function useSteadyOrder<T>(items: readonly T[], keyOf: (item: T) => string, held: boolean): { items: readonly T[]; moved: boolean } {
  const latest = items.map(keyOf);
  const [order, setOrder] = useState(latest);
  if (!held && order.join("\n") !== latest.join("\n")) setOrder(latest);
  const steady = held ? keepOrder(items, order, keyOf) : items;
  return { items: steady, moved: steady.some((item, place) => keyOf(item) !== latest[place]) };
}
