/** Longer than somebody reads without moving anything, and short beside any time-out. */
const attendedForMs = 300_000;
const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchmove"] as const;

let touchedAt = 0;

/** Watches whether somebody is at this page. Returns the way to stop. */
export function watchAttention(): () => void {
  const touched = () => {
    touchedAt = performance.now();
  };
  for (const sign of signs) window.addEventListener(sign, touched, { capture: true, passive: true });
  return () => {
    for (const sign of signs) window.removeEventListener(sign, touched, { capture: true });
  };
}

/** Whether somebody was at this page a short while ago; opening it counts. */
export function isAttended(now = performance.now()): boolean {
  return now - touchedAt < attendedForMs;
}
