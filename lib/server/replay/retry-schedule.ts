const baseSeconds = 1_200;
const capSeconds = 43_200;

/** Momentum's default attempts, seconds after the relay: at once, 20 min, 1 h, 2 h 20, 5 h ... doubling up to 12 h apart. */
export function attemptSeconds(attempt: number): number {
  let at = 0;
  for (let gap = baseSeconds, n = 1; n < attempt; n++, gap = Math.min(gap * 2, capSeconds)) at += gap;
  return at;
}
