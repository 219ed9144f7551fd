"use client";

import type { KeyboardEvent } from "react";
import type { Option } from "./select";

type SegmentedProps<Value extends string> = {
  label: string;
  options: readonly Option<Value>[];
  /** Null where what holds is none of them. */
  value: Value | null;
  onChange: (value: Value) => void;
};

/** One of a few, all in view. The Tab key comes to the one chosen, and the arrows go from there (WAI-ARIA's toolbar). */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  const chosen = options.some((option) => option.value === value);
  return (
    <div role="toolbar" aria-label={label} onKeyDown={followArrows} className="inline-flex max-w-full flex-wrap rounded-control border bg-panel p-0.5">
      {options.map((option, i) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          tabIndex={option.value === value || (!chosen && i === 0) ? 0 : -1}
          onClick={() => onChange(option.value)}
          className="rounded-bar px-2.5 -outline-offset-2 py-0.5 whitespace-nowrap text-muted hover:text-ink aria-pressed:bg-sunk aria-pressed:font-medium aria-pressed:text-ink"
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}

function followArrows(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  const goes: Record<string, number> = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const to = goes[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  buttons.at(to % buttons.length)?.focus();
}
