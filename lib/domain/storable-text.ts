/** Postgres cannot hold NUL, nor read it or half a surrogate pair back out of JSON: each becomes U+FFFD. */
export function storableText(text: string): string {
  return unreadable.test(text) ? text.replaceAll("\0", "\ufffd").replace(halfPair, "\ufffd") : text;
}

const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const unreadable = /[\0\ud800-\udfff]/;
