const basicAtStart = /^\s*(?:smtp;\s*)?([245]\d\d)(?=[\s-]|$)/i;

/** In order: at the start or after the leading basic code, after any basic code, marked by # or a parenthesis. A dotted address is none of them. */
const enhancedPlaces = [
  /^\s*(?:smtp;\s*)?(?:[245]\d\d[\s-]+)?[#([]?([245]\.\d{1,3}\.\d{1,3})(?![.\d])/i,
  /\b[245]\d\d[ -][#(]?([245]\.\d{1,3}\.\d{1,3})(?![.\d])/,
  /[#(]([45]\.\d{1,3}\.\d{1,3})(?![.\d])/,
];

/** The SMTP basic code a reply begins with, null if it does not. Source: RFC 5321 §4.2. */
export function findBasicCode(reply: string | null): number | null {
  if (reply === null) return null;
  const code = basicAtStart.exec(reply)?.[1];
  return code === undefined ? null : Number(code);
}

/** The enhanced status code in a reply, null if there is none. Sources: RFC 2034 §4, RFC 3463 §2. */
export function findEnhancedCode(reply: string | null): string | null {
  if (reply === null) return null;
  for (const place of enhancedPlaces) {
    const code = place.exec(reply)?.[1];
    if (code !== undefined) return code;
  }
  return null;
}
