import type { ReactNode } from "react";
import type { Outcome } from "@/lib/domain/message-state";

const shapes: Record<Outcome, ReactNode> = {
  pending: <circle cx="7" cy="7" r="5.2" fill="none" strokeWidth="1.4" strokeDasharray="2 2.1" className="stroke-edge" />,
  relayed: (
    <g fill="none" strokeWidth="1.5" className="stroke-relayed">
      <circle cx="7" cy="7" r="5.2" />
      <path d="M4.6 7h4.8M7.4 5l2 2-2 2" />
    </g>
  ),
  deferred: (
    <g fill="none" strokeWidth="1.7" className="stroke-retried">
      <path d="M11.8 5.2A5.2 5.2 0 1 0 12.2 7" />
      <path d="M12.4 2.4v3.2H9.2" />
    </g>
  ),
  delivered: (
    <g>
      <circle cx="7" cy="7" r="6" className="fill-landed" />
      <path d="m4.3 7.2 1.9 1.9 3.6-4" fill="none" strokeWidth="1.5" className="stroke-panel" />
    </g>
  ),
  failed: (
    <g>
      <rect x="1" y="1" width="12" height="12" rx="3" className="fill-failed" />
      <path d="m4.6 4.6 4.8 4.8m0-4.8L4.6 9.4" fill="none" strokeWidth="1.5" className="stroke-panel" />
    </g>
  ),
  ignored: (
    <g fill="none" strokeWidth="1.4" className="stroke-edge">
      <circle cx="7" cy="7" r="5.2" />
      <path d="M4.6 7h4.8" />
    </g>
  ),
};

/** An outcome's shape and colour, beside its word. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="inline-block shrink-0 translate-y-[-1px] align-middle">
      {shapes[outcome]}
    </svg>
  );
}
