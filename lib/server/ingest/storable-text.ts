/** Text that Postgres can hold: NUL is replaced, lone surrogates too (by the encoder). */
export function storableText(text: string): string {
  return text.includes("\0") ? text.replaceAll("\0", "\ufffd") : text;
}

/** An item as raw text, at most `limit` characters. A value too deep to write out says so. */
export function rawText(value: unknown, limit = 64_000): string {
  if (typeof value === "string") return storableText(value.slice(0, limit));
  try {
    return storableText((JSON.stringify(value) ?? "undefined").slice(0, limit));
  } catch {
    return "(too deep to write out; the batch holds it)";
  }
}
