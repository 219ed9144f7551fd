import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Field, type FieldProps } from "./field";

const fileButton = "file:mr-3 file:cursor-pointer file:rounded-bar file:border-0 file:bg-sunk file:px-2 file:py-0.5 file:text-ink";

/** An input under its name. */
export function TextField({ label, id, hint, error = null, className, ...props }: Omit<ComponentProps<"input">, keyof FieldProps> & FieldProps) {
  return (
    <Field label={label} id={id} hint={hint} error={error}>
      {(control) => <input {...control} {...props} className={classNames(control.className, props.type === "file" && fileButton, className)} />}
    </Field>
  );
}
