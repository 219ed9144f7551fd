import { storableText } from "./storable-text";

const longest = 255;

/** A host or address as hosts are told apart by: letters a to z in lower case, at most 255 characters; nothing is null. */
export function hostName(text: string | null): string | null {
  if (!text) return null;
  const name = storableText(text).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return name.length > longest ? [...name].slice(0, longest).join("") : name;
}
