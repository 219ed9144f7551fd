import * as z from "zod/mini";

export const roleNames = ["admin", "marketer", "viewer"] as const;
/** What an API token may be for, from least to most. Before there were scopes, "read" was called "viewer"; that word still works. */
export const tokenScopes = ["read", "read-log", "read-addresses", "ingest", "marketer", "admin"] as const;
export type TokenScope = (typeof tokenScopes)[number];
export const tokenRoles = [...tokenScopes, "viewer"] as const;
export type TokenRole = (typeof tokenRoles)[number];

/** The scope that a stored word names; null for none. */
export function asTokenScope(word: string): TokenScope | null {
  return word === "viewer" ? "read" : (tokenScopes.find((scope) => scope === word) ?? null);
}
export const shortestPassword = 12;
export const longestPassword = 128;

/** Why something about people or tokens was not done: the words for it are the reader's. */
export const problems = [
  "wrong-sign-in",
  "too-often",
  "link-over",
  "password-short",
  "password-guessable",
  "password-leaked",
  "password-wrong",
  "confirm",
  "code-wrong",
  "sign-in-over",
  "second-factor-first",
  "second-factor-needed",
  "email-taken",
  "name-taken",
  "last-admin",
  "not-allowed",
  "not-there",
  "changed-meanwhile",
  "too-many-rules",
  "no-condition",
  "invalid",
  "unavailable",
  "internal",
] as const;
export type Problem = (typeof problems)[number];
export type Done<Value = object> = ({ ok: true } & Value) | { ok: false; problem: Problem };

/** Whether a sign-in is not done yet, and waits for a second factor. */
export type SignedIn = { secondFactor: boolean };

const email = z.pipe(z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254)), z.email());
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100), z.regex(/^[^\p{Cc}]*$/u));
const password = z.string().check(z.maxLength(1_000));
const token = z.string().check(z.minLength(20), z.maxLength(100));

export const signInForm = z.object({ email: z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254)), password });
export const setUpForm = z.object({ token, name, email, password });
export const joinForm = z.object({ token, name: z.optional(name), password });
export const linkToken = token;
export const changePasswordForm = z.object({ current: password, password });
export const confirmForm = z.object({ password });
export const codeForm = z.object({
  code: z.pipe(
    z.pipe(
      z.string(),
      z.transform((text) => text.replace(/\s/g, "")),
    ),
    z.string().check(z.regex(/^\d{6}$/)),
  ),
});
export const secondFactorForm = z.discriminatedUnion("kind", [
  z.extend(codeForm, { kind: z.literal("app") }),
  z.object({ kind: z.literal("recovery"), code: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)) }),
]);
export const ruleForm = z.object({ secondFactorForAdmins: z.boolean() });
export const inviteForm = z.object({ email, role: z.enum(roleNames), mayUnmask: z.boolean() });
export const personForm = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  role: z.enum(roleNames),
  mayUnmask: z.boolean(),
  disabled: z.boolean(),
});
export const personId = z.string().check(z.minLength(1), z.maxLength(100));
export const tokenForm = z.object({ name, role: z.enum(tokenRoles), days: z.nullable(z.int().check(z.minimum(1), z.maximum(3_650))) });
export const tokenName = name;
export const rotateForm = z.object({ key: z.string().check(z.minLength(1), z.maxLength(200)), overlapHours: z.int().check(z.minimum(0), z.maximum(168)) });
export const revealForm = z.object({
  deliveryId: z.string().check(z.maxLength(20)),
  messageKey: z.string().check(z.minLength(1), z.maxLength(400)),
  reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(300)),
});

export type Person = {
  id: string;
  name: string;
  email: string;
  role: (typeof roleNames)[number];
  mayUnmask: boolean;
  disabled: boolean;
  hasSecondFactor: boolean;
  createdAt: string;
  lastSeenAt: string | null;
};
export type Invitation = { email: string; role: (typeof roleNames)[number]; createdBy: string; expiresAt: string };
export type OwnSession = { id: string; ipAddress: string | null; userAgent: string | null; createdAt: string; lastUsedAt: string; here: boolean };
export type ListedToken = {
  name: string;
  role: string;
  createdAt: string;
  createdBy: string | null;
  expiresAt: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
};
export type ListedFeedToken = { key: string; format: string; lastReceivedAt: string | null; previousUntil: string | null };
/** A QR code as one SVG path on a grid of so many cells a side. */
export type QrDrawing = { size: number; path: string };
/** What an authenticator app takes in: by camera, or typed. */
export type NewSecondFactor = { qr: QrDrawing; key: string };
export type LinkFor = { kind: "set-up" | "invitation" | "reset"; email: string | null };
