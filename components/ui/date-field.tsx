"use client";

import type { ComponentProps } from "react";
import { useWording } from "@/lib/client/use-wording";
import { parseTypedDay } from "@/lib/view/typed-time";
import { TextField } from "./text-field";

/** A day typed by year, month and day: a browser's own field would speak the browser's language, not the reader's. What is no day does not leave the form. */
export function DateField(props: ComponentProps<typeof TextField>) {
  const { t } = useWording();
  const form = t("ui.dateForm");
  return (
    <TextField
      {...props}
      type="text"
      inputMode="numeric"
      pattern="\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
      placeholder={form}
      title={form}
      maxLength={10}
      autoComplete="off"
      spellCheck={false}
      // The pattern holds before any script runs; it takes 30 February for a day.
      onInput={({ currentTarget: input }) => input.setCustomValidity(input.value === "" || parseTypedDay(input.value) !== null ? "" : t("ui.noDay"))}
      className="sm:w-32"
    />
  );
}
