import type { Rule } from "./rules";

/** Rules on the SMTP basic code, for the codes that say enough alone. 450, 451, 550 and 554 do not: hosts use them for anything. */
export const smtpCodeRules: readonly Rule[] = [
  { id: "smtp.421", source: "RFC 5321 §4.2.2: service not available", smtp: /^421$/, type: "soft", reasonCode: 3 },
  { id: "smtp.452", source: "RFC 5321 §4.2.2: insufficient system storage", smtp: /^452$/, text: /storage|quota|\bfull\b/i, type: "soft", reasonCode: 5 },
  {
    id: "smtp.552.size",
    source: "RFC 1870: message size exceeds fixed maximum",
    smtp: /^552$/,
    text: /\bsize\b|too (?:large|big)/i,
    type: "soft",
    reasonCode: 20,
  },
  {
    id: "smtp.552.content",
    source: "providers answer 552 to content too",
    smtp: /^552$/,
    text: /spam|virus|content|attachment|polic(?:y|ies)/i,
    type: "block",
    reasonCode: 20,
  },
  { id: "smtp.552", source: "RFC 5321 §4.2.2: exceeded storage allocation", smtp: /^552$/, type: "soft", reasonCode: 5 },
  { id: "smtp.551", source: "RFC 5321 §4.2.2: user not local", smtp: /^551$/, type: "hard", reasonCode: 1 },
  { id: "smtp.521", source: "RFC 7504: host or domain accepts no mail", smtp: /^5(?:21|56)$/, type: "hard", reasonCode: 2 },
  { id: "smtp.530", source: "RFC 4954 §6: authentication required", smtp: /^53[0458]$/, type: "block", reasonCode: 20 },
  { id: "smtp.50x", source: "RFC 5321 §4.2.2: command not accepted", smtp: /^50[0234]$/, type: "soft", reasonCode: 3 },
];
