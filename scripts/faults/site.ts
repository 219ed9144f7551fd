import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Database, openDatabase } from "@/db/client";
import { findFreePort } from "@/db/embedded/connection-file";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/db/embedded/embedded-postgres";
import { migrateDatabase } from "@/db/migrate";
import { createDatabase, urlOfDatabase } from "@/db/testing/server";
import { keepDatabase } from "@/scripts/start/keep-database";
import { webProcess, workerProcess } from "@/scripts/start/processes";
import { DatabaseProxy } from "./database-proxy";
import { KeptProcess } from "./kept-process";

const webCount = 2;
const workerCount = 2;
const readyWithinMs = 90_000;
const revivalPauseMs = 300;

export type Site = {
  postgres: EmbeddedPostgres;
  proxy: DatabaseProxy;
  webs: KeptProcess[];
  webUrls: string[];
  workers: KeptProcess[];
  /** Straight to the database that is put to the test, past the proxy. */
  db: Database;
  /** Straight to a database that nothing is done to. */
  cleanDb: Database;
  /** Waits until every web process and its database answer. */
  ready(): Promise<void>;
  /** Stops web and worker; the databases stay. */
  stopProcesses(): Promise<void>;
  stop(): Promise<void>;
};

/** A Postgres of its own with two databases, and on one of them, through a proxy, two web processes and two workers that are kept running. */
export async function openSite(dataDir: string, say: (line: string) => void): Promise<Site> {
  const postgres = await startEmbeddedPostgres({ dataDir, say });
  return openOn(postgres, dataDir).catch(async (error: unknown) => {
    await postgres.stop();
    throw error;
  });
}

async function openOn(postgres: EmbeddedPostgres, dataDir: string): Promise<Site> {
  const stopping = new AbortController();
  await createDatabase(postgres.url, "aftersend_clean");
  const cleanUrl = urlOfDatabase(postgres.url, "aftersend_clean");
  for (const url of [postgres.url, cleanUrl]) await migrateDatabase(url);
  const log = join(dataDir, "postgres.log");
  const kept = keepDatabase(postgres, { signal: stopping.signal, say: () => {}, log, backoffMs: () => revivalPauseMs });
  const proxy = await DatabaseProxy.open(Number(new URL(postgres.url).port));
  const { webs, webUrls, workers } = await startProcesses(dataDir, withPort(postgres.url, proxy.port));
  const db = openDatabase({ url: postgres.url, max: 4, applicationName: "aftersend faults" });
  const cleanDb = openDatabase({ url: cleanUrl, max: 4, applicationName: "aftersend clean" });
  const stopProcesses = async () => {
    await Promise.all([...webs, ...workers].map((process) => process.stop()));
  };
  return {
    postgres,
    proxy,
    webs,
    webUrls,
    workers,
    db,
    cleanDb,
    ready: () => untilReady(webUrls),
    stopProcesses,
    stop: async () => {
      await stopProcesses();
      await proxy.close();
      await Promise.all([db.end(), cleanDb.end()]);
      stopping.abort();
      await kept;
      await postgres.stop();
    },
  };
}

async function startProcesses(dataDir: string, databaseUrl: string): Promise<Pick<Site, "webs" | "webUrls" | "workers">> {
  const logs = join(dataDir, "logs");
  mkdirSync(logs, { recursive: true });
  const env = { DATABASE_URL: databaseUrl, HOST: "127.0.0.1", NODE_ENV: "production", LOG_LEVEL: "warn" };
  const start = (name: string, args: string[], more = {}) => new KeptProcess({ name, args, env: { ...env, ...more }, logFile: join(logs, `${name}.log`) });
  const startWeb = (name: string, port: number) => {
    const web = webProcess("127.0.0.1", port);
    return start(name, web.args, web.env);
  };
  const ports = await Promise.all(Array.from({ length: webCount }, findFreePort));
  return {
    webs: ports.map((port, i) => startWeb(`web-${i + 1}`, port)),
    webUrls: ports.map((port) => `http://127.0.0.1:${port}`),
    workers: Array.from({ length: workerCount }, (_, i) => start(`worker-${i + 1}`, workerProcess().args, workerProcess().env)),
  };
}

function withPort(url: string, port: number): string {
  const other = new URL(url);
  other.port = String(port);
  return other.href;
}

async function untilReady(urls: string[]): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  for (const url of urls) {
    while (!(await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => null))?.ok) {
      if (Date.now() > deadline) throw new Error(`${url} is not ready after ${readyWithinMs / 1000} s.`);
      await sleep(100);
    }
  }
}
