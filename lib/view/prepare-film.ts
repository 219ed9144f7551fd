import type { PreparedHistory } from "./prepare-history";

/** Event time that passes in a second of the film, seconds. */
export const filmSpeeds = [60, 300, 900, 3_600, 21_600, 86_400] as const;
export type FilmSpeed = (typeof filmSpeeds)[number];

/** How long the busy part of a delivery should take to watch, seconds. */
const busyPartSeconds = 12;
const busyShare = 0.9;

/** The speed at which most of what happened passes in a few seconds. */
export function openingSpeed({ starts, steps, from }: PreparedHistory): FilmSpeed {
  const movesOf = (index: number) => (steps[index]?.begun ?? 0) + (steps[index]?.delivered ?? 0) + (steps[index]?.failed ?? 0);
  const total = starts.reduce((sum, _, index) => sum + movesOf(index), 0);
  let moved = 0;
  const busyUntil = starts.find((_, index) => {
    moved += movesOf(index);
    return moved >= total * busyShare;
  });
  const busySeconds = ((busyUntil ?? from) - from) / 1000;
  return filmSpeeds.find((speed) => busySeconds / speed <= busyPartSeconds) ?? 86_400;
}

/** The instant of the next frame, epoch ms; null once the film is over. Where nothing happens it does not wait: it goes on at the next event. */
export function nextFrame(history: PreparedHistory, at: number, elapsedMs: number, speed: FilmSpeed): number | null {
  const { starts, bucketMs, from, to } = history;
  if (at >= to) return null;
  const steps = Math.max(1, Math.round((elapsedMs * speed) / bucketMs));
  const next = from + (Math.floor((at - from) / bucketMs) + steps) * bucketMs;
  const event = starts.find((start) => start + bucketMs > at);
  const reached = event === undefined ? to : Math.max(next, event + bucketMs);
  return Math.min(reached, to);
}
