import type { DeliverySummary } from "@/lib/contract/delivery";
import type { Mode } from "@/lib/domain/mode";
import { formatPercent } from "./format-percent";

export type Headline = {
  percent: number | null;
  /** What the number counts, in the words of the mode. */
  meaning: string;
  atLeast: number | null;
  atMost: number | null;
};

/** The headline of a delivery read as a mode; the band behind it is the same in both. */
export function prepareHeadline(success: DeliverySummary["success"], mode: Mode): Headline {
  const { atLeast, atMost } = success;
  return {
    percent: mode === "efs" ? atLeast : atMost,
    meaning: mode === "efs" ? "has landed so far" : "has not failed so far",
    atLeast,
    atMost,
  };
}

/** The one sentence that tells the two readings apart. */
export function modeSentence(mode: Mode): string {
  return mode === "efs"
    ? "Read as efs, a message is a success once its recipient’s server has accepted it: the figure starts at 0 % and climbs."
    : "Read as relay, every message counts as a success until it fails: the figure starts at 100 % with the first relay and falls.";
}

/** The band in one sentence: null before anything is relayed. */
export function bandSentence(headline: Headline, provisional: boolean): string | null {
  if (headline.atLeast === null || headline.atMost === null) return null;
  if (!provisional) return `${formatPercent(headline.atLeast)} has landed.`;
  return `At least ${formatPercent(headline.atLeast)} has landed; at most ${formatPercent(headline.atMost)} still can.`;
}
