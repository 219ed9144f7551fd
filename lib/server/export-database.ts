import "server-only";
import { type Database, openDatabase } from "@/db/client";
import { logger } from "./logger";
import { settings } from "./settings";

/** An export holds its connection for as long as its client reads, so it takes none of those that pages are read with. */
export const exportsAtOnce = 4;

const shared = globalThis as { aftersendExportDatabase?: Database };

/** This process's pool for exports. A query of it may take any time. */
export function exportDatabase(): Database {
  shared.aftersendExportDatabase ??= openDatabase({
    url: settings().databaseUrl,
    max: exportsAtOnce,
    applicationName: "aftersend export",
    onError: (error) => logger.warn({ err: error }, "an idle database connection was lost"),
  });
  return shared.aftersendExportDatabase;
}
