import { type InstantStyle, instantStyles } from "./format-instant";

const edge = "\u2063";
const marked = new RegExp(`${edge}(${instantStyles.join("|")}) (\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z)${edge}`, "g");

/** A stretch of a sentence, and the instant that follows it; `from` is where the stretch begins. */
export type MarkedPart = { from: number; words: string; instant: { at: string; style: InstantStyle } | null };

/** Stands for an instant in a sentence, until who draws the sentence words it, with UTC on hover. */
export function markInstant(at: string | number, style: InstantStyle): string {
  return `${edge}${style} ${new Date(at).toISOString()}${edge}`;
}

/** A sentence as its words and the instants marked in it, in order. */
export function splitMarked(text: string): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let from = 0;
  for (const { 0: all, 1: said, 2: at, index } of text.matchAll(marked)) {
    const style = instantStyles.find((each) => each === said);
    if (style === undefined || at === undefined) continue;
    parts.push({ from, words: text.slice(from, index), instant: { at, style } });
    from = index + all.length;
  }
  return [...parts, { from, words: text.slice(from), instant: null }];
}
