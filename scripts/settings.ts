import { resolve } from "node:path";
import { z } from "zod";
import { tuning } from "@/lib/server/settings";

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z.string().min(1).optional(),
  AFTERSEND_DATA: z.string().min(1).default(".data"),
  AFTERSEND_DEMO: z.string().optional(),
  AFTERSEND_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  AFTERSEND_SECRET: z.string().min(32).optional(),
  // For the processes that are started: wrong values are refused before anything runs.
  ...tuning,
});

export type Settings = { port: number; host: string; databaseUrl: string | null; dataDir: string; demo: boolean };

/** The environment the commands listen to; an empty variable counts as not set. Throws a message for a person. */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`The environment variable ${issue?.path.join(".")} is not valid: ${issue?.message}.`);
  }
  const { PORT, HOST, DATABASE_URL, AFTERSEND_DATA, AFTERSEND_DEMO } = parsed.data;
  return { port: PORT, host: HOST, databaseUrl: DATABASE_URL ?? null, dataDir: resolve(AFTERSEND_DATA), demo: AFTERSEND_DEMO !== "0" };
}
