import type { ReactNode } from "react";
import { Dot, type Tone } from "./pill";

/** Something to know before reading the numbers below. */
export function Notice({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <p className="flex items-baseline gap-2.5 rounded-control border bg-panel px-3.5 py-2 text-pretty">
      <Dot tone={tone} className="translate-y-[-1px]" />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </p>
  );
}
