import { storableText } from "./storable-text";

const longest = 255;
const mostKept = 10_000;
/** Each event names its hosts, of which there are few. */
const kept = new Map<string, string>();

/** A host or address as hosts are told apart by: letters a to z in lower case, at most 255 characters; nothing is null. */
export function hostName(text: string | null): string | null {
  if (!text) return null;
  const known = kept.get(text);
  if (known !== undefined) return known;
  const name = fold(text);
  if (kept.size >= mostKept) kept.clear();
  if (text.length <= longest) kept.set(text, name);
  return name;
}

function fold(text: string): string {
  const name = storableText(text).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return name.length > longest ? [...name].slice(0, longest).join("") : name;
}
