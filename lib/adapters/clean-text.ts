/** What Postgres text and UTF-8 cannot hold: NUL and lone surrogates. */
const unstorable = /\0|\p{Cs}/gu;
const controls = /\p{Cc}+/gu;

/** A remote host's words: at most 4,000 characters, with U+FFFD for what text cannot hold. Null for anything but a string with something in it. */
export function cleanText(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const kept = cut(value, 4_000);
  const text = isPlain(kept) ? kept : kept.replace(unstorable, "\uFFFD");
  return text.trim() === "" ? null : text;
}

/** A name or id on one line: a string, or a number written out; cut at max characters, control characters left out. Null if blank or of another type. */
export function cleanName(value: unknown, max = 200): string | null {
  const text = typeof value === "number" && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== "string") return null;
  if (text.length <= max && isPlain(text)) return text.trim() || null;
  const name = cut(
    cut(text, 10 * max)
      .replace(controls, "")
      .replace(unstorable, "\uFFFD")
      .trim(),
    max,
  );
  return name === "" ? null : name;
}

/** At most max characters, never half of a surrogate pair. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}

/** Printable ASCII, as nearly every value is: nothing to clean. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}
