import { type ReactNode, useId } from "react";

/** What a control takes from the field it stands in. */
type Control = { id: string; className: string; "aria-invalid": boolean; "aria-describedby": string | undefined };

export type FieldProps = {
  label: string;
  /** Its control's, where somebody asks for it by id. */
  id?: string | undefined;
  hint?: ReactNode;
  error?: string | null;
};

const controlClass =
  "min-h-9 w-full min-w-0 rounded-control border border-edge bg-panel px-2.5 py-1 placeholder:text-muted disabled:text-muted user-invalid:border-failed aria-invalid:border-failed";

/** A control under its name, with a line that helps and one that says what is wrong. */
export function Field({ label, id, hint = null, error = null, children }: FieldProps & { children: (control: Control) => ReactNode }) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const [hintId, errorId] = [hint === null ? null : `${controlId}-hint`, error === null ? null : `${controlId}-error`];
  const describedBy = [errorId, hintId].filter((each) => each !== null).join(" ");
  return (
    <div className="min-w-0">
      <label htmlFor={controlId} className="mb-1 block text-sm text-muted">
        {label}
      </label>
      {children({ id: controlId, className: controlClass, "aria-invalid": error !== null, "aria-describedby": describedBy || undefined })}
      {hintId === null ? null : (
        <p id={hintId} className="mt-1 text-sm text-pretty text-muted">
          {hint}
        </p>
      )}
      {errorId === null ? null : (
        <p id={errorId} role="alert" className="mt-1 text-sm font-medium">
          {error}
        </p>
      )}
    </div>
  );
}
