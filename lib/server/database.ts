import "server-only";
import { type Database, openDatabase } from "@/db/client";
import { logger } from "./logger";
import { settings } from "./settings";

const shared = globalThis as { aftersendDatabase?: Database };

/** This process's pool, opened on first use and kept over hot reloads. */
export function database(): Database {
  shared.aftersendDatabase ??= openDatabase({
    url: settings().databaseUrl,
    max: 20,
    applicationName: "aftersend web",
    queryTimeoutMs: 15_000,
    onError: (error) => logger.warn({ err: error }, "an idle database connection was lost"),
  });
  return shared.aftersendDatabase;
}
