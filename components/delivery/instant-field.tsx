"use client";

import { useState } from "react";
import { useWording } from "@/lib/client/use-wording";
import { localTimeOf } from "@/lib/view/local-time";
import type { Life } from "@/lib/view/prepare-life";

type InstantFieldProps = { value: number; life: Life | null; disabled: boolean; onChange: (at: number) => void };

/** An instant typed in the reader's own time. What is half typed is kept until it is an instant. */
export function InstantField({ value, life, disabled, onChange }: InstantFieldProps) {
  const { t } = useWording();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = disabled || life === null ? "" : textOf(value);
  const take = (text: string) => {
    setTyped(text);
    const at = Date.parse(text);
    if (Number.isFinite(at)) onChange(at);
  };
  return (
    <label className="flex min-w-0 items-center gap-2 text-sm text-muted">
      {t("delivery.travel.goTo")}
      <input
        type="datetime-local"
        value={typed ?? shown}
        min={life === null || disabled ? undefined : textOf(life.from)}
        disabled={disabled}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(null)}
        className="min-h-8 w-56 min-w-0 rounded-control border bg-panel px-2.5 py-1 text-base text-ink"
      />
    </label>
  );
}

function textOf(at: number): string {
  return localTimeOf(new Date(at).toISOString()) ?? "";
}
