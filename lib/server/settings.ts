import { z } from "zod";
import { parseSessionLimits, type SessionLimits } from "./auth/session-limits";

/** What an operator may tune, with what holds untuned. The start command checks it as well. */
export const tuning = {
  /** Items waiting in the inbox from which on feeds are told to come back later. */
  AFTERSEND_INBOX_LIMIT: z.coerce.number().int().min(1).max(1_000_000_000).default(2_000_000),
  /** How old the proof of a delivery that has changed since may grow, seconds. */
  AFTERSEND_PROVE_CHANGED_SECONDS: z.coerce.number().int().min(1).max(31_536_000).default(300),
  /** How old any delivery's proof may grow, seconds. */
  AFTERSEND_PROVE_ALL_SECONDS: z.coerce.number().int().min(1).max(31_536_000).default(86_400),
  /** How long one stays signed in, unused and at most: administrators, then everybody else. */
  AFTERSEND_SESSIONS: z.string().default("30m/12h 12h/7d").transform(sessionLimits),
};

const environment = z.object({
  DATABASE_URL: z.string({ error: "DATABASE_URL is not set: `npm start` sets it, or name a Postgres database" }).min(1),
  HOST: z.string().default("127.0.0.1"),
  AFTERSEND_REQUIRE_TOKEN: z.stringbool().default(false),
  AFTERSEND_DATA: z.string().default(".data"),
  AFTERSEND_SECRET: z.string().min(32, "AFTERSEND_SECRET must have at least 32 characters").optional(),
  AFTERSEND_PUBLIC_URL: z.url({ protocol: /^https?$/, error: "AFTERSEND_PUBLIC_URL must be an http or https address" }).optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  ...tuning,
});

export type Settings = {
  databaseUrl: string;
  host: string;
  requireToken: boolean;
  dataDir: string;
  /** What cookies are signed with; null for one of our own making. */
  secret: string | null;
  /** How browsers reach this server, where that is not by its own host and port. */
  publicUrl: string | null;
  logLevel: string;
  inboxLimit: number;
  proveChangedSeconds: number;
  proveAllSeconds: number;
  sessions: SessionLimits;
};

/** The process's settings, from its environment; an empty variable counts as not set. */
export function settings(): Settings {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const { data, error } = environment.safeParse(given);
  if (!data) throw new Error(error.issues.map(({ path, message }) => `The environment variable ${path.join(".")} is not valid: ${message}.`).join("\n"));
  return {
    databaseUrl: data.DATABASE_URL,
    host: data.HOST,
    requireToken: data.AFTERSEND_REQUIRE_TOKEN,
    dataDir: data.AFTERSEND_DATA,
    secret: data.AFTERSEND_SECRET ?? null,
    publicUrl: data.AFTERSEND_PUBLIC_URL ?? null,
    logLevel: data.LOG_LEVEL,
    inboxLimit: data.AFTERSEND_INBOX_LIMIT,
    proveChangedSeconds: data.AFTERSEND_PROVE_CHANGED_SECONDS,
    proveAllSeconds: data.AFTERSEND_PROVE_ALL_SECONDS,
    sessions: data.AFTERSEND_SESSIONS,
  };
}

function sessionLimits(text: string, { issues }: { issues: z.core.$ZodRawIssue[] }): SessionLimits {
  const limits = parseSessionLimits(text);
  if (limits) return limits;
  issues.push({ code: "custom", input: text, message: 'say how long one stays signed in, unused and at most, as in "30m/12h 12h/7d"' });
  return z.NEVER;
}
