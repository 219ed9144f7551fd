export type LocatedMessage = { deliveryId: number; messageKey: string; recipient: string; month: number | null };

/** Messages by the id the MTA gave them, for events that do not name their delivery. */
export class MessageIndex {
  private readonly byId = new Map<string, Map<string, LocatedMessage>>();

  add(messageId: string, message: LocatedMessage): void {
    const known = this.byId.get(messageId) ?? new Map<string, LocatedMessage>();
    known.set(`${message.deliveryId}:${message.recipient}`, message);
    this.byId.set(messageId, known);
  }

  /** The one message with this id (and recipient, if given); null if there is none, or more than one. */
  find(messageId: string | null, recipient: string | null): LocatedMessage | null {
    const candidates = [...(this.byId.get(messageId ?? "")?.values() ?? [])].filter((message) => recipient === null || message.recipient === recipient);
    const [only] = candidates;
    return candidates.length === 1 && only ? only : null;
  }
}
