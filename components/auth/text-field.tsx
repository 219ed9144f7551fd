import type { ComponentProps, ReactNode } from "react";

/** An input under its name. */
export function TextField({ label, hint, ...props }: ComponentProps<"input"> & { label: string; hint?: ReactNode }) {
  return (
    <label className="block">
      <span className="mb-1 block text-sm text-muted">{label}</span>
      <input className="min-h-9 w-full rounded-control border border-edge bg-panel px-2.5 py-1" {...props} />
      {hint ? <span className="mt-1 block text-sm text-muted">{hint}</span> : null}
    </label>
  );
}
