"use client";

import { type ComponentProps, type ReactNode, useState } from "react";
import { useWording } from "@/lib/client/use-wording";
import { classNames } from "./class-names";
import { Field, type FieldProps } from "./field";

type PasswordFieldProps = Omit<ComponentProps<"input">, keyof FieldProps | "type" | "children"> & FieldProps & { after?: ReactNode };

/** A password under its name, which whoever types it may have shown. */
export function PasswordField({ label, id, hint, error = null, className, after, ...props }: PasswordFieldProps) {
  const { t } = useWording();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} id={id} hint={hint} error={error}>
      {(control) => (
        <>
          <div className="relative">
            <input
              {...control}
              {...props}
              type={shown ? "text" : "password"}
              autoCapitalize="off"
              autoCorrect="off"
              spellCheck={false}
              className={classNames(control.className, "pr-16", className)}
            />
            <button
              type="button"
              aria-controls={control.id}
              onClick={() => setShown(!shown)}
              className="absolute inset-y-1 right-1 min-w-12 rounded-bar px-2 text-sm text-muted hover:bg-sunk hover:text-ink"
            >
              {t(shown ? "ui.hide" : "ui.show")}
              <span className="sr-only"> {t("ui.whatIsTyped")}</span>
            </button>
          </div>
          {after}
        </>
      )}
    </Field>
  );
}
