import type { ComponentProps, ReactNode } from "react";

export const controlClass = "min-h-8 w-full rounded-control border border-edge bg-panel px-2.5 py-1 disabled:text-muted";

/** A form control under its name. */
export function Field({ label, hint, children }: { label: string; hint?: ReactNode; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className="block">
      <span className="mb-1 block text-sm text-muted">{label}</span>
      {children}
      {hint ? <span className="mt-1 block text-sm text-muted">{hint}</span> : null}
    </label>
  );
}

export function SelectField({ label, options, ...props }: ComponentProps<"select"> & { label: string; options: readonly { value: string; label: string }[] }) {
  return (
    <Field label={label}>
      <select className={controlClass} {...props}>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

export function NumberField({ label, ...props }: ComponentProps<"input"> & { label: string }) {
  return (
    <Field label={label}>
      <input type="number" inputMode="numeric" required step={1} className={controlClass} {...props} />
    </Field>
  );
}
