/** What the words of a question ask for, lower-cased: "Did ann@example.com get it?" asks for the one address in it, all other words for themselves. */
export function askedInWords(typed: string): string {
  const text = typed.trim().toLowerCase();
  const addresses = text
    .split(/\s+/)
    .map((word) => word.replace(/^[<("']+|[>)"',;:?!.]+$/g, ""))
    .filter((word) => word.indexOf("@") > 0);
  const [address] = addresses;
  return addresses.length === 1 && address && text.includes(" ") ? address : text;
}
