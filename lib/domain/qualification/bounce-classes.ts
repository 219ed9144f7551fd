import type { FailureType } from "./qualification";

export type BounceClass = {
  id: `class.${number}`;
  number: number;
  name: string;
  type: FailureType;
  /** Campaign's reason code. */
  reasonCode: number;
};

/**
 * Momentum's bounce classes. Number, name and category: its bounce classification codes; the reason is ours, Adobe publishes no map.
 * Replies and (un)subscribe requests (60, 80, 90, 100) travel as bounces and say nothing against the delivery.
 */
export const bounceClasses: readonly BounceClass[] = [
  of(1, "Undetermined", "undetermined", 0),
  of(10, "Invalid recipient", "hard", 1),
  of(20, "Soft bounce", "soft", 3),
  of(21, "DNS failure", "soft", 2),
  of(22, "Mailbox full", "soft", 5),
  of(23, "Too large", "soft", 20),
  of(24, "Timeout", "soft", 3),
  of(25, "Admin failure", "admin", 20),
  of(30, "Generic bounce: no RCPT", "hard", 7),
  of(40, "Generic bounce", "soft", 3),
  of(50, "Mail block", "block", 20),
  of(51, "Spam block", "block", 20),
  of(52, "Spam content", "block", 20),
  of(53, "Prohibited attachment", "block", 20),
  of(54, "Relaying denied", "block", 20),
  of(60, "Auto-reply", "not-a-failure", 25),
  of(70, "Transient failure", "soft", 3),
  of(80, "Subscribe", "not-a-failure", 25),
  of(90, "Unsubscribe", "not-a-failure", 25),
  of(100, "Challenge-response", "not-a-failure", 25),
];

const byNumber: ReadonlyMap<number, BounceClass> = new Map(bounceClasses.map((c) => [c.number, c]));

/** The class of a number, null for one that Momentum does not define (an operator's own). Source: Momentum, bounce classification codes. */
export function findBounceClass(number: number): BounceClass | null {
  return byNumber.get(number) ?? null;
}

function of(number: number, name: string, type: FailureType, reasonCode: number): BounceClass {
  return { id: `class.${number}`, number, name, type, reasonCode };
}
