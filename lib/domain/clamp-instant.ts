/** Where an instant lay that cannot be gone back to: before the first event, or after all that happened. */
export type Beyond = "early" | "late" | null;

export type LifeSpan = { from: number; to: number };

const minuteMs = 60_000;

/** From the minute of a delivery's first event to the end of that of its last, epoch ms. */
export function lifeSpan(firstEventAt: number, lastEventAt: number): LifeSpan {
  return { from: Math.floor(firstEventAt / minuteMs) * minuteMs, to: (Math.floor(lastEventAt / minuteMs) + 1) * minuteMs };
}

/** The instant of a delivery's life that is shown for the one asked for, epoch ms; null for now. The end of its life is now. */
export function clampInstant(life: LifeSpan | null, asked: number | null): { at: number | null; beyond: Beyond } {
  if (life === null || asked === null) return { at: null, beyond: null };
  if (asked < life.from) return { at: life.from, beyond: "early" };
  if (asked >= life.to) return { at: null, beyond: asked > life.to ? "late" : null };
  return { at: asked, beyond: null };
}
