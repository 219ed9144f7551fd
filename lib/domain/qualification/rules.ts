import { enhancedCodeRules } from "./enhanced-code-rules";
import type { FailureType } from "./qualification";
import { smtpCodeRules } from "./smtp-code-rules";
import { textRules } from "./text-rules";

/** One rule. Every condition it names must hold: enhanced code (whole code), SMTP basic code, text (case-insensitive). */
export type Rule = {
  id: string;
  source: string;
  enhanced?: RegExp;
  smtp?: RegExp;
  text?: RegExp;
  type: FailureType;
  reasonCode: number;
  /** The MTA gave up because the message's time ran out, whatever the host last said. */
  expiry?: true;
};

/** Rules for a failure without a bounce class: enhanced status code, SMTP basic code, text, then what the reply's first digit says. First match wins. */
export const rules: readonly Rule[] = [
  ...enhancedCodeRules,
  ...smtpCodeRules,
  ...textRules,
  { id: "reply.4yz", source: "RFC 5321 §4.2.1, RFC 3463 §3.1: a transient negative reply", smtp: /^4/, type: "soft", reasonCode: 3 },
  { id: "enhanced.4.y.z", source: "RFC 3463 §3.1: persistent transient failure", enhanced: /^4\./, type: "soft", reasonCode: 3 },
];
