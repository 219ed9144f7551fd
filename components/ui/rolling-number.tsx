"use client";

import { useLayoutEffect, useRef } from "react";

const rollMs = 200;

type RollingNumberProps = { value: number; format: (value: number) => string /** Of an instant: what is rolling to it would be of none. */; still?: boolean };

/** A figure that rolls to its new value when it changes, and simply shows it where motion is unwelcome. */
export function RollingNumber({ value, format, still = false }: RollingNumberProps) {
  const element = useRef<HTMLSpanElement>(null);
  const shown = useRef(value);

  // The external system is the browser's frame clock: it writes the text between two renders.
  useLayoutEffect(() => {
    const from = shown.current;
    const text = element.current?.firstChild;
    shown.current = value;
    if (!text) return;
    if (still || from === value || window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
      text.nodeValue = format(value);
      return;
    }
    const startedAt = performance.now();
    let frame = 0;
    const step = (now: number) => {
      const part = Math.min(1, Math.max(0, (now - startedAt) / rollMs));
      shown.current = part === 1 ? value : from + (value - from) * (1 - (1 - part) ** 3);
      text.nodeValue = format(shown.current);
      if (part < 1) frame = requestAnimationFrame(step);
    };
    step(startedAt);
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [value, format, still]);

  return <span ref={element}>{format(value)}</span>;
}
