"use client";

import { useId, useRef, useState } from "react";
import { useWording } from "@/lib/client/use-wording";
import type { Life } from "@/lib/view/prepare-life";
import { parseTypedTime, typedTimeOf } from "@/lib/view/typed-time";

type InstantFieldProps = { value: number; life: Life | null; disabled: boolean; onChange: (at: number) => void };

/** A year typed digit by digit is of long ago until its last one. */
const typingMs = 900;

/**
 * An instant typed in the reader's own time, by year, month, day and 24 hours: a browser's own field would speak the browser's language, not the reader's.
 * A time alone is of the day shown. What is half typed is kept until it is one of the delivery's life; once typed, what is shown instead stands here.
 */
export function InstantField({ value, life, disabled, onChange }: InstantFieldProps) {
  const { t } = useWording();
  const wrongId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  /** What was left there and is no time: kept, and said to be none, until another instant is shown. */
  const [left, setLeft] = useState<{ typed: string; value: number } | null>(null);
  const wrong = left !== null && left.value === value;
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = disabled || life === null ? "" : typedTimeOf(value);
  const settle = (at: number | null) => {
    clearTimeout(settling.current);
    setTyped(null);
    if (at !== null) onChange(at);
  };
  const parse = (text: string) => parseTypedTime(/^\s*\d{1,2}:\d{2}\s*$/.test(text) ? `${typedTimeOf(value).slice(0, 10)} ${text.trim()}` : text);
  const take = (text: string) => {
    clearTimeout(settling.current);
    setTyped(text);
    setLeft(null);
    const at = parse(text);
    if (life === null || at === null) return;
    if (at >= life.from && at <= life.to) onChange(at);
    else settling.current = setTimeout(() => settle(at), typingMs);
  };
  const leave = () => {
    const at = typed === null ? null : parse(typed);
    if (at === null && typed !== null && typed.trim() !== "") {
      setLeft({ typed, value });
      return;
    }
    // Leaving for a link changes the URL already: naming the same instant again would call the reader back.
    settle(at === null || at === parseTypedTime(shown) ? null : at);
  };
  return (
    <label className="flex min-w-0 items-center gap-2 text-sm text-muted">
      {t("delivery.travel.goTo")}
      <input
        value={left !== null && !wrong ? shown : (typed ?? shown)}
        aria-invalid={wrong}
        aria-describedby={wrong ? wrongId : undefined}
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
        className="min-h-8 w-40 min-w-0 rounded-control border bg-panel px-2.5 py-1 text-base text-ink aria-invalid:border-failed"
      />
      {wrong ? (
        <span id={wrongId} role="alert" className="text-ink">
          {t("delivery.travel.noTime")}
        </span>
      ) : null}
    </label>
  );
}
