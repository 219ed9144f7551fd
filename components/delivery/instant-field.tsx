"use client";

import { useRef, useState } from "react";
import { useWording } from "@/lib/client/use-wording";
import type { Life } from "@/lib/view/prepare-life";
import { parseTypedTime, typedTimeOf } from "@/lib/view/typed-time";

type InstantFieldProps = { value: number; life: Life | null; disabled: boolean; onChange: (at: number) => void };

/** A year typed digit by digit is of long ago until its last one. */
const typingMs = 900;

/**
 * An instant typed in the reader's own time, by year, month, day and 24 hours: a browser's own field would speak the browser's language, not the reader's.
 * What is half typed is kept until it is one of the delivery's life; once typed, what is shown instead stands here.
 */
export function InstantField({ value, life, disabled, onChange }: InstantFieldProps) {
  const { t } = useWording();
  const [typed, setTyped] = useState<string | null>(null);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = disabled || life === null ? "" : typedTimeOf(value);
  const settle = (at: number | null) => {
    clearTimeout(settling.current);
    setTyped(null);
    if (at !== null) onChange(at);
  };
  const take = (text: string) => {
    clearTimeout(settling.current);
    setTyped(text);
    const at = parseTypedTime(text);
    if (life === null || at === null) return;
    if (at >= life.from && at <= life.to) onChange(at);
    else settling.current = setTimeout(() => settle(at), typingMs);
  };
  const leave = () => {
    const at = typed === null ? null : parseTypedTime(typed);
    // Leaving for a link changes the URL already: naming the same instant again would call the reader back.
    settle(at === null || at === parseTypedTime(shown) ? null : at);
  };
  return (
    <label className="flex min-w-0 items-center gap-2 text-sm text-muted">
      {t("delivery.travel.goTo")}
      <input
        value={typed ?? shown}
        placeholder={t("ui.timeForm")}
        title={t("ui.timeForm")}
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        disabled={disabled}
        onChange={(event) => take(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") leave();
        }}
        onBlur={leave}
        className="min-h-8 w-40 min-w-0 rounded-control border bg-panel px-2.5 py-1 text-base text-ink"
      />
    </label>
  );
}
