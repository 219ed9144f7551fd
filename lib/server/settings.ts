import { z } from "zod";

const environment = z.object({
  DATABASE_URL: z.string({ error: "DATABASE_URL is not set: `npm start` sets it, or name a Postgres database" }).min(1),
  HOST: z.string().default("127.0.0.1"),
  AFTERSEND_REQUIRE_TOKEN: z.stringbool().default(false),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
});

export type Settings = { databaseUrl: string; host: string; requireToken: boolean; logLevel: string };

/** The process's settings, from its environment. */
export function settings(): Settings {
  const parsed = environment.safeParse(process.env);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return { databaseUrl: parsed.data.DATABASE_URL, host: parsed.data.HOST, requireToken: parsed.data.AFTERSEND_REQUIRE_TOKEN, logLevel: parsed.data.LOG_LEVEL };
}
