/** What follows the last @ of an address; all of it where it has none. */
export function recipientDomain(recipient: string): string {
  return recipient.slice(recipient.lastIndexOf("@") + 1);
}
