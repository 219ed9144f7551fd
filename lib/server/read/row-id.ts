/** A bigint id from a URL; null for anything that cannot be one. */
export function rowId(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

/** The same for a feed, whose ids are integers. */
export function feedRowId(text: string): number | null {
  const id = rowId(text);
  return id !== null && id <= 2_147_483_647 ? id : null;
}
