"use client";

import { Select as BaseSelect } from "@base-ui/react/select";

export type Option<Value extends string> = { value: Value; label: string };

type SelectProps<Value extends string> = {
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  disabled?: boolean;
};

/** One choice of a few, its label inside the control. */
export function Select<Value extends string>({ label, options, value, onChange, disabled = false }: SelectProps<Value>) {
  return (
    <BaseSelect.Root items={options} value={value} disabled={disabled} onValueChange={(next) => next !== null && onChange(next)}>
      <BaseSelect.Trigger
        aria-label={`${label}: ${options.find((option) => option.value === value)?.label ?? ""}`}
        className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-control border bg-panel px-2.5 py-1 whitespace-nowrap hover:bg-sunk data-[popup-open]:bg-sunk"
      >
        <span className="text-muted">{label}</span>
        <BaseSelect.Value className="truncate" />
        <BaseSelect.Icon className="text-muted">
          <svg width="10" height="10" viewBox="0 0 10 10" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
            <path d="m2 3.5 3 3 3-3" />
          </svg>
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-30 outline-none">
          <BaseSelect.Popup className="max-h-[var(--available-height)] min-w-[var(--anchor-width)] overflow-y-auto rounded-control border border-edge bg-panel py-1 outline-none">
            <BaseSelect.List>
              {options.map((option) => (
                <BaseSelect.Item
                  key={option.value}
                  value={option.value}
                  className="grid cursor-default grid-cols-[1rem_1fr] items-center gap-1.5 px-2.5 py-1.5 outline-none select-none data-[highlighted]:bg-sunk"
                >
                  <BaseSelect.ItemIndicator className="col-start-1">✓</BaseSelect.ItemIndicator>
                  <BaseSelect.ItemText className="col-start-2">{option.label}</BaseSelect.ItemText>
                </BaseSelect.Item>
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}
