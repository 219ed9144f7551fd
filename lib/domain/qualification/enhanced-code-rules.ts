import type { FailureType } from "./qualification";
import type { Rule } from "./rules";

/** Rules on the enhanced status code. Codes that only say "other" (x.0.0, x.1.0, x.5.0) are left to the later rules. */
export const enhancedCodeRules: readonly Rule[] = [
  { ...on("x.4.7", /^[45]\.4\.7$/, "soft", 3, "RFC 3463 §3.5: delivery time expired"), expiry: true },

  on("5.1.1", /^5\.1\.1$/, "hard", 1, "RFC 3463 §3.2: bad destination mailbox address"),
  on("5.1.2", /^5\.1\.2$/, "hard", 2, "RFC 3463 §3.2: bad destination system address"),
  on("5.1.3", /^5\.1\.[34]$/, "hard", 1, "RFC 3463 §3.2: bad or ambiguous mailbox syntax"),
  on("5.1.6", /^5\.1\.6$/, "hard", 1, "RFC 3463 §3.2: mailbox has moved, no forwarding address"),
  on("5.1.7", /^5\.1\.[78]$/, "block", 20, "RFC 3463 §3.2: bad sender's address"),
  { ...on("5.1.10.recipient", /^5\.1\.10$/, "hard", 1, "Exchange Online, RecipientNotFound"), text: /recipient ?not ?found/i },
  on("5.1.10", /^5\.1\.10$/, "hard", 2, "RFC 7505: the domain's null MX"),
  on("4.1.2", /^4\.1\.(2|10)$/, "soft", 2, "RFC 3463 §3.2: bad destination system address, for now"),
  on("4.1.7", /^4\.1\.[78]$/, "soft", 20, "RFC 3463 §3.2: bad sender's address, for now"),
  on("4.1.x", /^4\.1\.[1-9]\d*$/, "soft", 3, "RFC 3463 §3.2: address trouble that may pass"),

  on("5.2.1", /^5\.2\.1$/, "hard", 4, "RFC 3463 §3.3: mailbox disabled, not accepting messages"),
  on("4.2.1", /^4\.2\.1$/, "soft", 4, "RFC 3463 §3.3: mailbox disabled for now"),
  on("x.2.2", /^[45]\.2\.2$/, "soft", 5, "RFC 3463 §3.3: mailbox full"),
  on("x.2.3", /^[45]\.2\.3$/, "soft", 20, "RFC 3463 §3.3: message length over the mailbox's limit"),
  on("x.2.4", /^[45]\.2\.4$/, "soft", 3, "RFC 3463 §3.3: mailing list expansion"),

  on("x.3.4", /^[45]\.3\.4$/, "soft", 20, "RFC 3463 §3.4: message too big for the system"),
  on("x.3.y", /^[45]\.3\.\d+$/, "soft", 3, "RFC 3463 §3.4: the receiving mail system"),

  { ...on("5.4.1.recipient", /^5\.4\.1$/, "hard", 1, "Exchange Online: Recipient address rejected"), text: /recipient address rejected/i },
  on("x.4.4", /^[45]\.4\.[34]$/, "soft", 2, "RFC 3463 §3.5: directory failure, unable to route"),
  on("x.4.y", /^[45]\.4\.\d+$/, "soft", 3, "RFC 3463 §3.5: network and routing"),

  on("x.5.y", /^[45]\.5\.[1-9]\d*$/, "soft", 3, "RFC 3463 §3.6: mail delivery protocol"),

  on("5.6.7", /^5\.6\.7$/, "hard", 1, "RFC 6531: non-ASCII addresses not permitted"),
  on("5.6.y", /^5\.6\.\d+$/, "block", 20, "RFC 3463 §3.7: message content or media"),
  on("4.6.y", /^4\.6\.\d+$/, "soft", 20, "RFC 3463 §3.7: message content or media, for now"),

  on("5.7.13", /^5\.7\.13$/, "hard", 4, "RFC 5248: user account disabled"),
  on("5.7.17", /^5\.7\.1[78]$/, "hard", 1, "RFC 7293: mailbox or domain has a new owner"),
  on("5.7.y", /^5\.7\.\d+$/, "block", 20, "RFC 3463 §3.8, RFC 7372: security or policy"),
  on("4.7.y", /^4\.7\.\d+$/, "soft", 20, "RFC 3463 §3.8: security or policy, for now"),
];

function on(code: string, enhanced: RegExp, type: FailureType, reasonCode: number, source: string): Rule {
  return { id: `enhanced.${code}`, source: `${source}; IANA SMTP Enhanced Status Codes`, enhanced, type, reasonCode };
}
