import type { Rule } from "./rules";

const wording = "wording in common use";

/** A reply that is not of the transient kind (4yz, 4.y.z), or no code at all: only then may words condemn an address. */
const permanent = { smtp: /^(?!4)/, enhanced: /^(?!4)/ };
const transient = { smtp: /^4/ };
const uncoded = { smtp: /^$/, enhanced: /^$/ };

/** Rules on the remote host's words. Only fixed phrases and bounded gaps, so matching stays linear in the text. */
export const textRules: readonly Rule[] = [
  {
    id: "text.expired",
    source: "Momentum's internal replies: exceeded max time or retries, message timeout, message expired",
    text: /exceeded max (?:time|retries)|message (?:timeout|timed out|expired)|delivery time expired/i,
    type: "soft",
    reasonCode: 3,
    expiry: true,
  },
  {
    id: "text.auto-reply",
    source: "RFC 3834: automatic replies",
    ...uncoded,
    text: /\bout of (?:the )?office\b|\bauto(?:matic)?[- ]?(?:reply|response)\b|\bon vacation\b/i,
    type: "not-a-failure",
    reasonCode: 25,
  },
  {
    id: "text.suppressed",
    source: "Momentum's internal replies: suppressed, cancelled, blackholed, discarded by policy",
    text: /address was suppressed|campaign cancell?ed|recipient blackholed|discarded by policy/i,
    type: "admin",
    reasonCode: 20,
  },
  {
    id: "text.greylisted",
    source: "RFC 6647: greylisting",
    text: /\bgr[ea]y-?list/i,
    type: "soft",
    reasonCode: 3,
  },
  {
    id: "text.rate-limited",
    source: wording,
    text: /too many (?:messages|connections|recipients|emails|mails)|\brate[- ]?limit|\bthrottl/i,
    type: "soft",
    reasonCode: 3,
  },
  {
    id: "text.mailbox-full",
    source: wording,
    text: /(?:mailbox|inbox|account|user|recipient)\b[\w\s'’.<>@-]{0,60}?\b(?:full|over ?quota)\b|\b(?:over|exceed(?:s|ed)?|out of) (?:the |its )?(?:disk |storage |mail(?:box)? )?(?:quota|storage)\b|\bquota exceeded|\binsufficient (?:system |disk )?storage/i,
    type: "soft",
    reasonCode: 5,
  },
  {
    id: "text.refused-for-now",
    source: wording,
    ...transient,
    text: /(?:black|block|deny)-?list|\b(?:blocked|denied|refused|rejected|spam|reputation|dmarc|dkim|spf|policy)\b/i,
    type: "soft",
    reasonCode: 20,
  },
  {
    id: "text.blocklisted",
    source: wording,
    ...permanent,
    text: /(?:black|block|deny)[- ]?list|\b(?:dnsbl|rbl|spamhaus|spamcop)\b|\b(?:poor|bad|low) reputation\b/i,
    type: "block",
    reasonCode: 20,
  },
  {
    id: "text.relaying",
    source: wording,
    ...permanent,
    text: /\brelay(?:ing)? (?:access )?(?:is )?(?:denied|not permitted|not allowed|prohibited)|\bunable to relay\b|\bnot permitted to relay\b/i,
    type: "block",
    reasonCode: 20,
  },
  {
    id: "text.sender",
    source: wording,
    ...permanent,
    text: /\bsender\b[\w\s'’.<>@-]{0,60}?\b(?:address|domain|verif\w+|rejected|denied|invalid|unknown)\b|\b(?:dmarc|dkim|spf)\b/i,
    type: "block",
    reasonCode: 20,
  },
  {
    id: "text.spam",
    source: wording,
    ...permanent,
    text: /\bspam|\b(?:junk|unsolicited|virus|malware)\b|\bphish/i,
    type: "block",
    reasonCode: 20,
  },
  {
    id: "text.disabled",
    source: wording,
    ...permanent,
    text: /(?:mailbox|account|user|recipient|address)\b[\w\s'’.<>@-]{0,60}?\b(?:disabled|suspended|inactive|deactivated|locked|closed|no longer (?:active|in use))\b/i,
    type: "hard",
    reasonCode: 4,
  },
  {
    id: "text.try-later",
    source: wording,
    text: /\btry (?:again )?later\b|\btemporar(?:y|ily)\b/i,
    type: "soft",
    reasonCode: 3,
  },
  {
    id: "text.user-unknown",
    source: wording,
    ...permanent,
    text: /\b(?:unknown|no such|invalid|non-?existent) (?:local |or disabled )?(?:user|recipient|mailbox|address|account)\b|\b(?:user|recipient|mailbox|account|address)\b[\w\s'’.<>@-]{0,60}?\b(?:unknown|not found|doesn['’]?t exist|does not exist|not exist|not known|invalid|unavailable)\b|\bno mailbox (?:here )?by that name\b/i,
    type: "hard",
    reasonCode: 1,
  },
  {
    id: "text.domain",
    source: wording,
    text: /\bdomain (?:name )?(?:not found|does not exist|lookup failed)|\b(?:unknown|no such) (?:domain|host)\b|\bhost (?:not found|unknown)\b|\bno mx\b|\bnxdomain\b/i,
    type: "soft",
    reasonCode: 2,
  },
  {
    id: "text.too-large",
    source: wording,
    text: /\bmessage (?:is )?too (?:large|big)\b|\bmessage size exceeds\b|\bsize limit\b/i,
    type: "soft",
    reasonCode: 20,
  },
  {
    id: "text.refused",
    source: wording,
    ...permanent,
    text: /\b(?:blocked|denied|refused|not accepted|prohibited|forbidden|not authorized|unauthorized|banned)\b|\bpolicy (?:violation|reasons?|rejection)\b/i,
    type: "block",
    reasonCode: 20,
  },
  {
    id: "text.unreachable",
    source: wording,
    text: /\bconnection (?:timed out|reset|closed|lost|dropped)\b|\btimed out\b|\bno valid hosts\b|\bunable to (?:connect|make any connections)\b|\bno answer\b|\bnetwork (?:is )?unreachable\b|\bno adequate servers\b|\bservice (?:not available|unavailable)\b/i,
    type: "soft",
    reasonCode: 3,
  },
];
