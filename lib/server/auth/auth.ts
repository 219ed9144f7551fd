import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { twoFactor } from "better-auth/plugins/two-factor";
import { drizzle } from "drizzle-orm/node-postgres";
import { accounts, sessions, twoFactors, users, verifications } from "@/db/schema/auth";
import { longestPassword, shortestPassword } from "@/lib/contract/people";
import { database } from "@/lib/server/database";
import { settings } from "@/lib/server/settings";
import { addressHeader } from "./client-address";
import { demoSignIn } from "./demo-sign-in";
import { readSecret } from "./secret";

const shared = globalThis as { aftersendAuth?: ReturnType<typeof create> };

/** This process's better-auth. Its endpoints are called from our own actions and never mounted: nothing of it can be reached but what we offer. */
export function auth() {
  shared.aftersendAuth ??= create();
  return shared.aftersendAuth;
}

function create() {
  const { publicUrl, host, sessions: limits } = settings();
  const db = drizzle(database(), { casing: "snake_case" });
  return betterAuth({
    appName: "Aftersend",
    baseURL: publicUrl ?? `http://${host}`,
    secret: readSecret(),
    database: drizzleAdapter(db, {
      provider: "pg",
      schema: { user: users, session: sessions, account: accounts, verification: verifications, twoFactor: twoFactors },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword, maxPasswordLength: longestPassword },
    user: {
      additionalFields: {
        role: { type: "string", input: false, required: true },
        mayUnmask: { type: "boolean", input: false, required: true },
        demo: { type: "boolean", input: false, required: true },
        disabledAt: { type: "date", input: false, required: false },
      },
    },
    session: {
      // Whose session it is decides how long it lasts, and read-session asks: no cookie outlives the longest.
      expiresIn: Math.max(limits.admin.lifetimeMs, limits.others.lifetimeMs) / 1_000,
      disableSessionRefresh: true,
      additionalFields: { lastUsedAt: { type: "date", input: false, required: false } },
    },
    advanced: {
      cookiePrefix: "aftersend",
      useSecureCookies: publicUrl?.startsWith("https:") ?? false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
    plugins: [demoSignIn(), twoFactor({ issuer: "Aftersend" })],
  });
}
