/** Adobe's codes of what a sender leaves out before sending (Campaign, delivery failure types and reasons). */
export const exclusionCodes = { missing: 7, denylisted: 8, double: 10, bad: 14 } as const;

/** Adobe's codes that may be given for a message that is left out. */
export const exclusionReasons: ReadonlySet<number> = new Set([7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 127]);
