import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noSums } from "@/lib/domain/history";
import { filmPaces, instantAfter, playedUntil, prepareFilm } from "./prepare-film";
import type { PreparedHistory } from "./prepare-history";

const minute = 60_000;

/** So much happened in these minutes. */
function happenedIn(minutes: readonly (readonly [at: number, begun: number])[]): PreparedHistory {
  const starts = minutes.map(([at]) => at * minute);
  return {
    bucketMs: minute,
    from: starts[0] ?? 0,
    to: (starts.at(-1) ?? 0) + minute,
    starts,
    steps: minutes.map(([, begun]) => ({ ...noSums, begun })),
    sums: starts.map(() => noSums),
    failures: [],
  };
}

const each = (count: number, begun: number, from = 0) => Array.from({ length: count }, (_, n) => [from + n, begun] as const);
const lengthOf = ({ shownBy }: { shownBy: number[] }) => shownBy.at(-1) ?? 0;

describe("a whole life", () => {
  // Two hours in which 100,000 messages were sent, and after them three and a half days in which one is told of each minute.
  const sendWithTail = happenedIn([...each(120, 833), ...each(5_040, 1, 120)]);

  it("of a send with a quiet tail of days ends within half a minute, the send itself in detail", () => {
    const film = prepareFilm(sendWithTail, "whole");
    expect(lengthOf(film)).toBeCloseTo(30_000, 0);
    expect(playedUntil(film, 120 * minute)).toBeGreaterThan(14_000);
  });

  it("ends within half a minute whatever happened, and shows nothing for longer than half a second", () => {
    const life = fc.uniqueArray(fc.tuple(fc.nat(5_759), fc.nat(1_000_000)), { minLength: 1, maxLength: 400, selector: ([at]) => at });
    fc.assert(
      fc.property(life, (minutes) => {
        const { shownBy } = prepareFilm(happenedIn(minutes.toSorted(([a], [b]) => a - b)), "whole");
        expect(shownBy.at(-1)).toBeLessThanOrEqual(30_001);
        for (const [n, end] of shownBy.entries()) {
          expect(end - (shownBy[n - 1] ?? 0)).toBeGreaterThan(0);
          expect(end - (shownBy[n - 1] ?? 0)).toBeLessThanOrEqual(500.001);
        }
      }),
    );
  });

  it("of a few minutes takes a few seconds", () => expect(lengthOf(prepareFilm(happenedIn(each(6, 10)), "whole"))).toBe(3_000));
});

describe("a speed", () => {
  it("is kept where something happens", () => {
    expect(lengthOf(prepareFilm(happenedIn(each(60, 5)), 300))).toBe(12_000);
    expect(lengthOf(prepareFilm(happenedIn([...each(3, 5), ...each(3, 5, 4)]), 300))).toBe(1_400);
  });

  it("does not wait where nothing does", () => expect(lengthOf(prepareFilm(happenedIn([...each(3, 5), [5_000, 1]]), 300))).toBe(1_300));
});

describe("what is shown", () => {
  const film = prepareFilm(happenedIn([...each(3, 5), [500, 1]]), 60);

  it("is always the end of a step, and so an instant of which the numbers are known", () => {
    expect([0, 999, 1_000, 2_500, 3_400, 4_400].map((played) => instantAfter(film, played))).toEqual([0, 0, minute, 2 * minute, 3 * minute, 3 * minute]);
    expect(instantAfter(film, 4_500)).toBeNull();
  });

  it.each(filmPaces)("goes on where it was left, at any pace: %s", (pace) => {
    const paced = prepareFilm(film.history, pace);
    for (const at of [0, minute, 2 * minute, 3 * minute]) expect(instantAfter(paced, playedUntil(paced, at))).toBe(at);
    expect(playedUntil(paced, 250 * minute)).toBe(playedUntil(paced, 3 * minute));
  });

  it("is nothing of a life without steps", () => expect(instantAfter(prepareFilm(happenedIn([]), "whole"), 0)).toBeNull());
});
