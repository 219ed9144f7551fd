import type { ReactNode } from "react";

export const controlClass = "min-h-9 w-full rounded-control border border-edge bg-panel px-2.5 py-1 disabled:text-muted";

type FormFieldProps = { id: string; label: string; hint?: ReactNode; error?: string | null; children: ReactNode };

/** A control under its name, with a line that helps and one that says what is wrong. The control names both by its id. */
export function FormField({ id, label, hint, error = null, children }: FormFieldProps) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 text-sm text-pretty text-muted">
          {hint}
        </p>
      ) : null}
      {error === null ? null : (
        <p id={`${id}-error`} role="alert" className="mt-1 text-sm font-medium">
          {error}
        </p>
      )}
    </div>
  );
}
