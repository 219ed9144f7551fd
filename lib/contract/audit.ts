import * as z from "zod/mini";
import { isInstant } from "./instant-param";

/** What the audit log records, a closed set. */
export const auditActions = [
  "set-up",
  "signed-in",
  "sign-in-failed",
  "second-factor-asked",
  "second-factor-refused",
  "recovery-code-used",
  "signed-out",
  "signed-out-everywhere",
  "session-ended",
  "password-changed",
  "password-reset",
  "password-confirmed",
  "password-refused",
  "second-factor-on",
  "second-factor-off",
  "second-factor-reset",
  "recovery-codes-made",
  "rule-changed",
  "bounce-rule-added",
  "bounce-rule-changed",
  "bounce-rule-moved",
  "bounce-rule-retired",
  "invited",
  "joined",
  "person-changed",
  "reset-link-made",
  "token-created",
  "token-revoked",
  "feed-created",
  "feed-token-rotated",
  "exported",
  "unmasked",
  "replay-started",
  "replay-changed",
  "delivery-declared",
  "delivery-corrected",
  "recipients-listed",
  "retention-changed",
  "shared",
  "share-revoked",
] as const;
export type AuditAction = (typeof auditActions)[number];

export const auditEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.string(),
  subject: z.nullable(z.string()),
  detail: z.record(z.string(), z.unknown()),
  ipAddress: z.nullable(z.string()),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const auditPage = z.object({ rows: z.array(auditEntry), nextCursor: z.nullable(z.string()) });
export type AuditPage = z.infer<typeof auditPage>;

/** Search params of the audit log. Invalid values fall back to "no filter". Days are UTC, `to` included. */
export const auditParams = z.object({
  who: z.catch(z.nullable(z.string().check(z.minLength(1), z.maxLength(200))), null),
  what: z.catch(z.nullable(z.enum(auditActions)), null),
  from: z.catch(z.nullable(z.iso.date().check(z.refine(isInstant))), null),
  to: z.catch(z.nullable(z.iso.date().check(z.refine(isInstant))), null),
  cursor: z.catch(z.nullable(z.string().check(z.regex(/^[1-9]\d{0,14}$/))), null),
});
export type AuditParams = z.infer<typeof auditParams>;
