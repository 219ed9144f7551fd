"use client";

import { type ReactNode, useState } from "react";
import { classNames } from "./class-names";

type DisclosureProps = {
  summary: ReactNode;
  /** A function draws once it is opened: for what there are many of. */
  children: ReactNode | (() => ReactNode);
};

/** More of the same, folded away: the table behind a chart, the raw text of an item. */
export function Disclosure({ summary, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="inline-flex items-center gap-1.5 text-sm text-muted hover:text-ink [&::-webkit-details-marker]:hidden">
        <FoldMark className="group-open:rotate-90" />
        {summary}
      </summary>
      <div className="mt-2">{typeof children === "function" ? open && children() : children}</div>
    </details>
  );
}

export function FoldMark({ className }: { className?: string }) {
  return (
    <svg width="8" height="8" viewBox="0 0 8 8" fill="currentColor" aria-hidden="true" className={classNames("transition-transform", className)}>
      <path d="M2 0.5v7L6.5 4z" />
    </svg>
  );
}
