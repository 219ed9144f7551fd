import type { ReactNode } from "react";

/** Nothing here: why, and what to do next. */
export function EmptyState({ title, children, actions }: { title: ReactNode; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="mx-auto max-w-xl px-2 py-10 text-center">
      <div aria-hidden="true" className="hatch mx-auto mb-5 h-3 w-40 rounded-bar" />
      <p className="text-lg font-semibold">{title}</p>
      {children ? <div className="mt-2 space-y-2 text-pretty text-muted">{children}</div> : null}
      {actions ? <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
