"use client";

import { useRef, useState } from "react";
import { useWording } from "@/lib/client/use-wording";
import { localTimeOf } from "@/lib/view/local-time";
import type { Life } from "@/lib/view/prepare-life";

type InstantFieldProps = { value: number; life: Life | null; disabled: boolean; onChange: (at: number) => void };

/** A year typed digit by digit is of long ago until its last one. */
const typingMs = 900;

/** An instant typed in the reader's own time. What is half typed is kept until it is one of the delivery's life; once typed, what is shown instead stands here. */
export function InstantField({ value, life, disabled, onChange }: InstantFieldProps) {
  const { t } = useWording();
  const [typed, setTyped] = useState<string | null>(null);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = disabled || life === null ? "" : textOf(value);
  const settle = (at: number) => {
    clearTimeout(settling.current);
    setTyped(null);
    if (Number.isFinite(at)) onChange(at);
  };
  const take = (text: string) => {
    clearTimeout(settling.current);
    setTyped(text);
    const at = Date.parse(text);
    if (life === null || !Number.isFinite(at)) return;
    if (at >= life.from && at <= life.to) onChange(at);
    else settling.current = setTimeout(() => settle(at), typingMs);
  };
  const leave = () => {
    if (typed !== null && typed !== shown) settle(Date.parse(typed));
    else setTyped(null);
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
        onKeyDown={(event) => {
          if (event.key === "Enter") leave();
        }}
        onBlur={leave}
        className="min-h-8 w-56 min-w-0 rounded-control border bg-panel px-2.5 py-1 text-base text-ink"
      />
    </label>
  );
}

function textOf(at: number): string {
  return localTimeOf(new Date(at).toISOString()) ?? "";
}
