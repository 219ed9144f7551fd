import type { ReactNode } from "react";
import { useWording } from "@/lib/client/use-wording";

export type ChartHintRow = { colour: string; label: string; value: string };

/** What stands under the pointer or the arrow keys; the instant in the reader's time, and in UTC. */
export function ChartHint({ at, rows, note }: { at: string | number; rows: ChartHintRow[]; note?: ReactNode }) {
  const w = useWording();
  return (
    <div className="rounded-bar border border-edge bg-panel px-3 py-2 text-sm">
      <p className="font-medium">{w.instant(at, "day-minute")}</p>
      {w.timeZone === "UTC" ? null : <p className="text-muted">{w.utc(at)}</p>}
      <dl className="mt-1 grid grid-cols-[auto_auto] gap-x-4">
        {rows.map((row) => (
          <div key={row.label} className="contents">
            <dt className="flex items-center gap-1.5 text-muted">
              <span className="h-0.5 w-3" style={{ background: row.colour }} />
              {row.label}
            </dt>
            <dd className="text-right">{row.value}</dd>
          </div>
        ))}
      </dl>
      {note ? <p className="mt-1 text-muted">{note}</p> : null}
    </div>
  );
}
