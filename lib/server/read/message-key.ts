import { messageKeyOf } from "@/lib/server/ingest/digest";

/** The key of a message from a URL: the key itself, or what names the message (a recipient, or message id and recipient). */
export function messageKeyFrom(text: string): string {
  const key = text.toLowerCase();
  return /^[\da-f]{8}(-?[\da-f]{4}){3}-?[\da-f]{12}$/.test(key) ? key : messageKeyOf(text.includes(":") ? text : key);
}
