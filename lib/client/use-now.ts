"use client";

import { useSyncExternalStore } from "react";

const tickMs = 1_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let current = 0;

/** The wall clock to the second, one timer for all; null on the server and while hydrating. */
export function useNow(): number | null {
  return useSyncExternalStore<number | null>(subscribe, readNow, () => null);
}

function readNow(): number {
  if (current === 0) current = wholeSecond();
  return current;
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  timer ??= setInterval(tick, tickMs);
  return () => {
    listeners.delete(notify);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    current = 0;
  };
}

function tick() {
  // A hidden page shows no time; it catches up within a second of being seen again.
  if (document.hidden) return;
  current = wholeSecond();
  for (const notify of listeners) notify();
}

function wholeSecond(): number {
  return Math.floor(Date.now() / tickMs) * tickMs;
}
