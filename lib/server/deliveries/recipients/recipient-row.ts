/** One row of a list: the address as it stands there, and why it is left out, if the list says so. */
export type RecipientRow = { address: string; reason: string | null };

/** Longest row taken, in characters. */
export const maxRowLength = 64 * 1024;
