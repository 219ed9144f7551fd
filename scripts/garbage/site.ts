import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Database, openDatabase } from "@/db/client";
import { findFreePort } from "@/db/embedded/connection-file";
import { startEmbeddedPostgres } from "@/db/embedded/embedded-postgres";
import { migrateDatabase } from "@/db/migrate";
import { KeptProcess } from "@/scripts/faults/kept-process";
import { awaitReady } from "@/scripts/start/await-ready";
import { webProcess, workerProcess } from "@/scripts/start/processes";

const host = "127.0.0.1";

export type Site = { db: Database; port: number; web: KeptProcess; worker: KeptProcess; logFile: string; stop(): Promise<void> };

/** A Postgres of its own, one web process and one worker, on this machine alone. Nobody gets in without a token. */
export async function openSite(dataDir: string, say: (line: string) => void): Promise<Site> {
  const postgres = await startEmbeddedPostgres({ dataDir, say });
  try {
    await migrateDatabase(postgres.url);
    const logs = join(dataDir, "logs");
    mkdirSync(logs, { recursive: true });
    const port = await findFreePort();
    const env = { DATABASE_URL: postgres.url, AFTERSEND_DATA: dataDir, AFTERSEND_REQUIRE_TOKEN: "true", LOG_LEVEL: "warn" };
    const start = (name: string, { args, env: own }: ReturnType<typeof workerProcess>) =>
      new KeptProcess({ name, args, env: { ...env, ...own }, logFile: join(logs, `${name}.log`) });
    const [web, worker] = [start("web", webProcess(host, port)), start("worker", workerProcess())];
    const db = openDatabase({ url: postgres.url, max: 4, applicationName: "aftersend garbage" });
    const stop = async () => {
      await Promise.all([web.stop(), worker.stop()]);
      await db.end();
      await postgres.stop();
    };
    await awaitReady(`http://${host}:${port}`, AbortSignal.timeout(90_000));
    return { db, port, web, worker, logFile: join(logs, "web.log"), stop };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
