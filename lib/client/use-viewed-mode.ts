"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import { type Mode, modes } from "@/lib/domain/mode";

/** The mode a delivery is read as: its own, unless the URL asks for the other. Data never changes with it. */
export function useViewedMode(own: Mode): [Mode, (mode: Mode) => void] {
  const [as, setAs] = useQueryState("as", parseAsStringLiteral(modes));
  return [as ?? own, (mode) => void setAs(mode === own ? null : mode)];
}
