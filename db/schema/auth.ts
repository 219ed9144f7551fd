import { boolean, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** People. Nobody is deleted, for the audit log names them; they are disabled. */
export const users = pgTable("users", {
  id: text().primaryKey(),
  name: text().notNull(),
  /** Lower-cased. */
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  role: text().notNull(),
  mayUnmask: boolean().notNull().default(false),
  /** The demo workspace's own: they open nothing once somebody has an account. */
  demo: boolean().notNull().default(false),
  disabledAt: instant(),
  /** Whether signing in takes a code of their authenticator app too. */
  twoFactorEnabled: boolean().notNull().default(false),
  createdAt: instant().notNull().defaultNow(),
  updatedAt: instant().notNull().defaultNow(),
});

export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    token: text().notNull().unique(),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
    /** When it last was of use, to a minute or so: what is left unused too long is over. */
    lastUsedAt: instant().notNull().defaultNow(),
    /** When its person last gave their password. */
    confirmedAt: instant().notNull().defaultNow(),
  },
  (t) => [index("sessions_of_user").on(t.userId)],
);

/** How a person proves who they are: one row, with the hash of a password. */
export const accounts = pgTable(
  "accounts",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    accountId: text().notNull(),
    providerId: text().notNull(),
    password: text(),
    // Other ways than a password, which better-auth wants to have a place for.
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [index("accounts_of_user").on(t.userId)],
);

/** What a person's authenticator app and recovery codes are checked against, encrypted by better-auth with the server's secret. */
export const twoFactors = pgTable("two_factors", {
  id: text().primaryKey(),
  userId: text()
    .notNull()
    .unique()
    .references(() => users.id),
  secret: text().notNull(),
  backupCodes: text().notNull(),
  /** False until its person has shown that their app makes the right codes. */
  verified: boolean().notNull().default(true),
  failedVerificationCount: integer().notNull().default(0),
  lockedUntil: instant(),
});

/** What an administrator demands of everybody whom a rule is about. A rule that is not here does not hold. */
export const workspaceRules = pgTable("workspace_rules", {
  name: text({ enum: ["second-factor-for-admins"] }).primaryKey(),
  madeBy: text().notNull(),
  madeAt: instant().notNull().defaultNow(),
});

/** Wanted by better-auth; our own links are in one_time_links, by their hash. */
export const verifications = pgTable("verifications", {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: instant().notNull(),
  createdAt: instant().notNull().defaultNow(),
  updatedAt: instant().notNull().defaultNow(),
});

/** Links that work once: to set the workspace up, to join it, to choose a new password. */
export const oneTimeLinks = pgTable("one_time_links", {
  tokenHash: text().primaryKey(),
  kind: text({ enum: ["set-up", "invitation", "reset"] }).notNull(),
  userId: text().references(() => users.id),
  invites: jsonb().$type<{ email: string; role: string; mayUnmask: boolean }>(),
  createdBy: text().notNull(),
  createdAt: instant().notNull().defaultNow(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
});

/** How often something was tried within a window of time. */
export const rateLimits = pgTable("rate_limits", { key: text().primaryKey(), n: integer().notNull(), endsAt: instant().notNull() });
