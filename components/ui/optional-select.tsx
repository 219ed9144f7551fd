"use client";

import { type Option, Select } from "./select";

type OptionalSelectProps<Value extends string> = {
  label: string;
  /** The words for none of them. */
  none: string;
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
};

/** One choice of a few, or none. */
export function OptionalSelect<Value extends string>({ label, none, options, value, onChange }: OptionalSelectProps<Value>) {
  const all: readonly Option<Value | "">[] = [{ value: "", label: none }, ...options];
  return <Select label={label} options={all} value={value ?? ""} onChange={(chosen) => onChange(chosen === "" ? null : chosen)} />;
}
