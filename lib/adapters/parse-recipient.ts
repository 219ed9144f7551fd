/** What an address must look like to be one: something on both sides of an @, no control characters, no half surrogates. */
const plainAddress = /^[!-~]+@[!-;=?-~]+$/;
const address = /^[^\p{Cc}\p{Cs}]+@[^\p{Cc}\p{Cs}]+$/u;

/** The recipient as the log knows it: trimmed, out of angle brackets, lower-cased, at most 320 characters (RFC 5321 §4.5.3.1). Null if it is no address. */
export function parseRecipient(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 400) return null;
  const trimmed = value.trim();
  const recipient = (trimmed.startsWith("<") ? trimmed.replace(/^<(.*)>$/u, "$1").trim() : trimmed).toLowerCase();
  if (recipient.length <= 320 && plainAddress.test(recipient)) return recipient;
  return recipient.length <= 320 && address.test(recipient) ? recipient : null;
}
