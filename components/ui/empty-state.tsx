import type { ReactNode } from "react";

type EmptyStateProps = {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** It is all there is on the page. */
  page?: boolean;
};

/** Nothing here: why, and what to do next. */
export function EmptyState({ title, children, actions, page = false }: EmptyStateProps) {
  const Title = page ? "h1" : "p";
  return (
    <div className="mx-auto max-w-xl px-2 py-10 text-center">
      <div aria-hidden="true" className="hatch mx-auto mb-5 h-3 w-40 rounded-bar" />
      <Title className="text-lg font-semibold">{title}</Title>
      {children ? <div className="mt-2 space-y-2 text-pretty text-muted">{children}</div> : null}
      {actions ? <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
