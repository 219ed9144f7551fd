import type { Rule } from "./rules";

const registry = (section: string) => `${section}; IANA SMTP Enhanced Status Codes`;

/** Rules on the enhanced status code. Codes that only say "other" (x.0.0, x.1.0, x.5.0) are left to the later rules. */
export const enhancedCodeRules: readonly Rule[] = [
  { id: "enhanced.x.4.7", source: registry("RFC 3463 §3.5: delivery time expired"), enhanced: /^[45]\.4\.7$/, type: "soft", reasonCode: 3, expiry: true },

  { id: "enhanced.5.1.1", source: registry("RFC 3463 §3.2: bad destination mailbox address"), enhanced: /^5\.1\.1$/, type: "hard", reasonCode: 1 },
  { id: "enhanced.5.1.2", source: registry("RFC 3463 §3.2: bad destination system address"), enhanced: /^5\.1\.2$/, type: "hard", reasonCode: 2 },
  { id: "enhanced.5.1.3", source: registry("RFC 3463 §3.2: bad or ambiguous mailbox syntax"), enhanced: /^5\.1\.[34]$/, type: "hard", reasonCode: 1 },
  { id: "enhanced.5.1.6", source: registry("RFC 3463 §3.2: mailbox has moved, no forwarding address"), enhanced: /^5\.1\.6$/, type: "hard", reasonCode: 1 },
  { id: "enhanced.5.1.7", source: registry("RFC 3463 §3.2: bad sender's address"), enhanced: /^5\.1\.[78]$/, type: "block", reasonCode: 20 },
  { id: "enhanced.5.1.10", source: registry("RFC 7505: the domain's null MX"), enhanced: /^5\.1\.10$/, type: "hard", reasonCode: 2 },
  { id: "enhanced.4.1.2", source: registry("RFC 3463 §3.2: bad destination system address"), enhanced: /^4\.1\.(2|10)$/, type: "soft", reasonCode: 2 },
  { id: "enhanced.4.1.8", source: registry("RFC 3463 §3.2: bad sender's address, for now"), enhanced: /^4\.1\.[78]$/, type: "soft", reasonCode: 20 },
  { id: "enhanced.4.1.x", source: registry("RFC 3463 §3.2: address trouble that may pass"), enhanced: /^4\.1\.[1-9]\d*$/, type: "soft", reasonCode: 3 },

  { id: "enhanced.5.2.1", source: registry("RFC 3463 §3.3: mailbox disabled, not accepting messages"), enhanced: /^5\.2\.1$/, type: "hard", reasonCode: 4 },
  { id: "enhanced.4.2.1", source: registry("RFC 3463 §3.3: mailbox disabled for now"), enhanced: /^4\.2\.1$/, type: "soft", reasonCode: 4 },
  { id: "enhanced.x.2.2", source: registry("RFC 3463 §3.3: mailbox full"), enhanced: /^[45]\.2\.2$/, type: "soft", reasonCode: 5 },
  { id: "enhanced.x.2.3", source: registry("RFC 3463 §3.3: message length over the mailbox's limit"), enhanced: /^[45]\.2\.3$/, type: "soft", reasonCode: 20 },
  { id: "enhanced.5.2.4", source: registry("RFC 3463 §3.3: mailing list expansion"), enhanced: /^5\.2\.4$/, type: "soft", reasonCode: 3 },

  { id: "enhanced.x.3.4", source: registry("RFC 3463 §3.4: message too big for the system"), enhanced: /^[45]\.3\.4$/, type: "soft", reasonCode: 20 },
  { id: "enhanced.x.3.y", source: registry("RFC 3463 §3.4: the receiving mail system"), enhanced: /^[45]\.3\.\d+$/, type: "soft", reasonCode: 3 },

  { id: "enhanced.x.4.4", source: registry("RFC 3463 §3.5: unable to route"), enhanced: /^[45]\.4\.[34]$/, type: "soft", reasonCode: 2 },
  { id: "enhanced.x.4.y", source: registry("RFC 3463 §3.5: network and routing"), enhanced: /^[45]\.4\.\d+$/, type: "soft", reasonCode: 3 },

  { id: "enhanced.x.5.3", source: registry("RFC 3463 §3.6: too many recipients"), enhanced: /^[45]\.5\.3$/, type: "soft", reasonCode: 3 },
  { id: "enhanced.x.5.y", source: registry("RFC 3463 §3.6: mail delivery protocol"), enhanced: /^[45]\.5\.[1-9]\d*$/, type: "soft", reasonCode: 3 },

  { id: "enhanced.x.6.7", source: registry("RFC 6531: non-ASCII addresses not permitted"), enhanced: /^5\.6\.7$/, type: "hard", reasonCode: 1 },
  { id: "enhanced.5.6.y", source: registry("RFC 3463 §3.7: message content or media"), enhanced: /^5\.6\.\d+$/, type: "block", reasonCode: 20 },
  { id: "enhanced.4.6.y", source: registry("RFC 3463 §3.7: message content or media, for now"), enhanced: /^4\.6\.\d+$/, type: "soft", reasonCode: 20 },

  { id: "enhanced.5.7.13", source: registry("RFC 5248: user account disabled"), enhanced: /^5\.7\.13$/, type: "hard", reasonCode: 4 },
  { id: "enhanced.5.7.17", source: registry("RFC 7293: mailbox or domain has a new owner"), enhanced: /^5\.7\.1[78]$/, type: "hard", reasonCode: 1 },
  { id: "enhanced.5.7.y", source: registry("RFC 3463 §3.8, RFC 7372: security or policy"), enhanced: /^5\.7\.\d+$/, type: "block", reasonCode: 20 },
  { id: "enhanced.4.7.y", source: registry("RFC 3463 §3.8: security or policy, for now"), enhanced: /^4\.7\.\d+$/, type: "soft", reasonCode: 20 },
];
