/** What a link can show: one delivery, several side by side, or a stretch of time. */
export const shareKinds = ["delivery", "comparison", "period"] as const;
export type ShareKind = (typeof shareKinds)[number];

/** What a report of each kind can be made of. */
export const sectionsOf = {
  delivery: ["headline", "counts", "closing", "throughput", "reasons", "providers"],
  comparison: ["comparison", "curves"],
  period: ["headline", "counts", "providers", "period"],
} as const satisfies Record<ShareKind, readonly string[]>;
export type ShareSection = (typeof sectionsOf)[ShareKind][number];

/** Fewest messages that a group may have to be told apart, unless chosen. */
export const defaultSmallestGroup = 10;
export const leastSmallestGroup = 2;
/** Days that a link works, unless chosen. */
export const defaultShareDays = 30;
