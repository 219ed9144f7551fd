import type { ReactNode } from "react";

export type ChartHintRow = { colour: string; label: string; value: string };

/** What stands under the pointer or the arrow keys. */
export function ChartHint({ title, rows, note }: { title: ReactNode; rows: ChartHintRow[]; note?: ReactNode }) {
  return (
    <div className="rounded-bar border border-edge bg-panel px-3 py-2 text-sm">
      <p className="mb-1 font-medium">{title}</p>
      <dl className="grid grid-cols-[auto_auto] gap-x-4">
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
