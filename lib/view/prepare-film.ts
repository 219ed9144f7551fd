import type { PreparedHistory } from "./prepare-history";

/** All of a delivery's life within half a minute, or so much event time in each second of the film, seconds. */
export const filmPaces = ["whole", 60, 300, 900, 3_600, 21_600, 86_400] as const;
export type FilmPace = (typeof filmPaces)[number];

/** When the film has shown each step of a history, ms from its beginning. */
export type PreparedFilm = { history: PreparedHistory; shownBy: number[] };

/** Half of a whole life is given to what happened, evenly, and half to the steps in which it did: a long tail is seen too, and never takes long. */
const halfMs = 15_000;
/** No step shows anything new for longer, and no quiet stretch is waited for longer. */
const longestMs = 500;

export function prepareFilm(history: PreparedHistory, pace: FilmPace): PreparedFilm {
  const { starts, steps, bucketMs, from } = history;
  const moves = steps.map(({ begun, delivered, failed }) => Math.max(0, begun) + Math.max(0, delivered) + Math.max(0, failed));
  const moved = Math.max(
    1,
    moves.reduce((sum, n) => sum + n, 0),
  );
  let at = 0;
  const shownBy = starts.map((start, index) => {
    const quietMs = start - (index === 0 ? from : (starts[index - 1] ?? from) + bucketMs);
    at +=
      pace === "whole"
        ? Math.min(longestMs, (halfMs * (moves[index] ?? 0)) / moved + halfMs / starts.length)
        : bucketMs / pace + Math.min(longestMs, quietMs / pace);
    return at;
  });
  return { history, shownBy };
}

/** The instant that the film shows after so long, epoch ms: the end of the last step it has shown. Null once it is over. */
export function instantAfter({ history: { starts, bucketMs, from }, shownBy }: PreparedFilm, playedMs: number): number | null {
  if (playedMs >= (shownBy.at(-1) ?? 0)) return null;
  const start = starts[shownBy.findLastIndex((end) => end <= playedMs)];
  return start === undefined ? from : start + bucketMs;
}

/** How long the film has played when it shows an instant, ms. */
export function playedUntil({ history: { starts, bucketMs }, shownBy }: PreparedFilm, at: number): number {
  return shownBy[starts.findLastIndex((start) => start + bucketMs <= at)] ?? 0;
}
