"use client";

export type Option<Value extends string> = { value: Value; label: string };

type SelectProps<Value extends string> = {
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  disabled?: boolean;
};

/** One choice of a few, its label inside the control. The browser's own: it costs no script, and a phone shows its own wheel. */
export function Select<Value extends string>({ label, options, value, onChange, disabled = false }: SelectProps<Value>) {
  return (
    <label className="relative inline-flex min-h-8 max-w-[min(100%,16rem)] items-center rounded-control border bg-panel whitespace-nowrap hover:bg-sunk has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-relayed has-disabled:text-muted">
      <span className="pl-2.5 text-muted">{label}</span>
      <select
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
        className="min-w-0 flex-1 cursor-pointer appearance-none truncate rounded-control bg-transparent py-1 pr-7 pl-1.5 outline-none disabled:cursor-not-allowed"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-panel text-ink">
            {option.label}
          </option>
        ))}
      </select>
      <svg
        width="10"
        height="10"
        viewBox="0 0 10 10"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        aria-hidden="true"
        className="pointer-events-none absolute right-2.5 text-muted"
      >
        <path d="m2 3.5 3 3 3-3" />
      </svg>
    </label>
  );
}
