"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import { type CurveScale, curveScales } from "@/lib/view/prepare-provider-curves";

/** What providers' curves are drawn by; kept in the URL. */
export function useCurveScale(): [CurveScale, (scale: CurveScale) => void] {
  const [scale, set] = useQueryState("scale", parseAsStringLiteral(curveScales).withDefault("common"));
  return [scale, (next) => void set(next)];
}
