import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field";
import type { Option } from "./select";

type SelectFieldProps = Omit<ComponentProps<"select">, keyof FieldProps> & FieldProps & { options: readonly Option<string>[] };

/** One choice of a few under its name. */
export function SelectField({ label, id, hint, error = null, options, ...props }: SelectFieldProps) {
  return (
    <Field label={label} id={id} hint={hint} error={error}>
      {(control) => (
        <select {...control} {...props}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
