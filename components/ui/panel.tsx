import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

type PanelProps = {
  /** One question, asked as a person would. */
  title: ReactNode;
  /** A line of hint, never a paragraph. */
  hint?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
  /** What an address leads to it by. */
  anchor?: string;
};

/** One question and its answer. */
export function Panel({ title, hint, actions, children, className, anchor }: PanelProps) {
  const id = useId();
  return (
    <section
      {...(anchor ? { id: anchor, tabIndex: -1 } : {})}
      aria-labelledby={id}
      className={classNames("min-w-0 rounded-panel border bg-panel p-4 sm:p-5", className)}
    >
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id={id} className="font-semibold">
            {title}
          </h2>
          {hint ? <p className="mt-0.5 text-sm text-muted">{hint}</p> : null}
        </div>
        {actions ? <div className="no-print flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
