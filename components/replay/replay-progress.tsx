"use client";

import { classNames } from "@/components/ui/class-names";
import { drawnStyle } from "@/lib/client/drawn-style";
import type { ReplayState } from "@/lib/contract/replay";

type ReplayProgressProps = { label: string; percent: number; text: string; state: ReplayState };

/** How much of its time has been replayed. What is still to come is hatched; of a replay that ended early it stays so. */
export function ReplayProgress({ label, percent, text, state }: ReplayProgressProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={text}
      className="hatch h-2 overflow-hidden rounded-bar"
    >
      <div
        className={classNames(
          "h-full transition-[width] duration-1000 ease-linear",
          state === "failed" ? "bg-failed" : state === "running" ? "bg-relayed" : "bg-edge",
        )}
        {...drawnStyle({ width: `${percent}%` })}
      />
    </div>
  );
}
