import { findConnection } from "@/db/embedded/connection-file";
import { startEmbeddedPostgres } from "@/db/embedded/embedded-postgres";
import { migrateDatabase } from "@/db/migrate";
import { readSettings } from "./settings";

/** Runs with the workspace's database: DATABASE_URL, else the embedded Postgres, which is started for as long as this takes unless it runs already. */
export async function withDatabaseUrl<T>(run: (url: string) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir } = readSettings();
  if (databaseUrl !== null) return run(databaseUrl);
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  // Beside a running one elsewhere, a new one would seem to have lost everything.
  if (findConnection(dataDir) === null) say(`There is no workspace in ${dataDir} yet: one is made. One that is elsewhere is named by AFTERSEND_DATA.`);
  const starting = startEmbeddedPostgres({ dataDir, say });
  const leave = () => starting.then((postgres) => postgres.stop());
  const onSignal = (signal: NodeJS.Signals) => void leave().finally(() => process.exit(signal === "SIGINT" ? 130 : 143));
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  const { url } = await starting;
  try {
    await migrateDatabase(url);
    return await run(url);
  } finally {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
    await leave();
  }
}
