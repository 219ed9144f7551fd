import type { ReactNode } from "react";

/** More of the same, folded away: the table behind a chart, the raw text of an item. */
export function Disclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="inline-flex items-center gap-1.5 text-sm text-muted hover:text-ink [&::-webkit-details-marker]:hidden">
        <svg width="8" height="8" viewBox="0 0 8 8" fill="currentColor" aria-hidden="true" className="transition-transform group-open:rotate-90">
          <path d="M2 0.5v7L6.5 4z" />
        </svg>
        {summary}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
