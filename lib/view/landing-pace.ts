/** How many had landed when the server told so, and when this browser heard it; epoch ms. */
export type LandedSample = { landed: number; toldAt: number; heardAt: number };

const windowMs = 10_000;
/** Over less, one batch of feedback would be a speed. */
const shortestMs = 2_000;
const staleMs = 4_000;

/** The samples that a pace is taken from, with the latest. */
export function withSample(samples: readonly LandedSample[], latest: LandedSample): LandedSample[] {
  return [...samples.filter(({ toldAt }) => toldAt >= latest.toldAt - windowMs && toldAt < latest.toldAt), latest];
}

/** By how many a second the number of landed messages has just grown, as feedback came in; null where it does not move, or not long enough to tell. */
export function landingPace(samples: readonly LandedSample[], now: number | null): number | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (now === null || !first || !last || now - last.heardAt > staleMs || last.toldAt - first.toldAt < shortestMs) return null;
  const perSecond = ((last.landed - first.landed) * 1000) / (last.toldAt - first.toldAt);
  return perSecond >= 1 ? perSecond : null;
}
