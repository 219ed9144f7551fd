import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type SearchFieldProps = Omit<ComponentProps<"input">, "onChange" | "type"> & { label: string; onChange: (value: string) => void };

export function SearchField({ label, onChange, className, ...props }: SearchFieldProps) {
  return (
    <label className={classNames("relative block min-w-0", className)}>
      <span className="sr-only">{label}</span>
      <svg
        width="14"
        height="14"
        viewBox="0 0 14 14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted"
      >
        <circle cx="6" cy="6" r="4.2" />
        <path d="m9.2 9.2 3.3 3.3" />
      </svg>
      <input
        type="search"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-8 w-full rounded-control border bg-panel py-1 pr-2 pl-8 placeholder:text-muted"
        {...props}
      />
    </label>
  );
}
