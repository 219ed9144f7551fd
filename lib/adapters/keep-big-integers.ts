const backslash = 92;

/** Where a JSON number of 16 digits or more could begin. May also be inside a string: that only costs the walk. */
const maybeBigInteger = /(?:^|[[:,\s-])\d{16}/;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const bigInteger = /^-?[1-9]\d{15,}$/;

/** JSON text with every integer of 16 digits and more outside strings quoted: JSON.parse would round ids beyond 2^53 (RFC 8259 §6). Linear. */
export function keepBigIntegers(json: string): string {
  if (!maybeBigInteger.test(json)) return json;
  const parts: string[] = [];
  let copied = 0;
  for (let i = 0; i < json.length; ) {
    const c = json[i];
    if (c === '"') {
      i = endOfString(json, i);
    } else if (c === "-" || (c !== undefined && c >= "0" && c <= "9")) {
      number.lastIndex = i;
      const literal = number.exec(json)?.[0] ?? c;
      if (bigInteger.test(literal)) {
        parts.push(json.slice(copied, i), `"${literal}"`);
        copied = i + literal.length;
      }
      i += literal.length;
    } else {
      i++;
    }
  }
  return parts.length === 0 ? json : parts.join("") + json.slice(copied);
}

/** Index after the closing quote of the string that opens at `open`; the end of the text if it never closes. */
function endOfString(json: string, open: number): number {
  for (let quote = json.indexOf('"', open + 1); quote !== -1; quote = json.indexOf('"', quote + 1)) {
    let escapes = 0;
    while (json.charCodeAt(quote - 1 - escapes) === backslash) escapes++;
    if (escapes % 2 === 0) return quote + 1;
  }
  return json.length;
}
