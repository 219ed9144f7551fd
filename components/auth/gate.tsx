import type { ReactNode } from "react";

/** The narrow page of somebody who is not in yet. */
export function Gate({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-sm py-6 sm:py-12">
      <h1 className="text-xl font-semibold tracking-tight text-balance">{title}</h1>
      {hint ? <p className="mt-1 text-pretty text-muted">{hint}</p> : null}
      <div className="mt-5 space-y-4">{children}</div>
    </div>
  );
}
