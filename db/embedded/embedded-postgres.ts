import { spawn } from "node:child_process";
import { accessSync, chmodSync, closeSync, constants, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { type Account, ensureServerAccount } from "./account";
import { type Binaries, locateBinaries } from "./binaries";
import { type Connection, connectionUrl, ensureConnection, findFreePort, isFreePort, writeConnection } from "./connection-file";
import { ensureCluster } from "./create-cluster";
import { countLeases, takeLease, withLock } from "./leases";
import { endOrphans } from "./orphans";
import { placeBinaries, placeCluster } from "./placement";
import { clearStaleLock, findPostmaster, isAlive, type Postmaster, stopPostmaster } from "./postmaster";
import { serverSettings } from "./settings";

export type EmbeddedPostgresOptions = {
  dataDir: string;
  /** Settings that differ from the usual ones. */
  settings?: Record<string, string>;
  /** Told what a person may want to know: a copy made, a left-over server stopped. */
  say?: (line: string) => void;
  /** Ends the waiting for a server that takes long to come up. */
  signal?: AbortSignal;
};

export type EmbeddedPostgres = {
  url: string;
  /** Of the server as it runs now: another after each revival. */
  readonly pid: number;
  /** True if this call started the server, false if it joined one that another command runs. */
  started: boolean;
  /** Starts a server that has died again, under the same URL; joins it if another command has done so. */
  revive(signal?: AbortSignal): Promise<void>;
  /** Leaves; stops the server if nobody else uses it. */
  stop(): Promise<void>;
};

/** A real Postgres of the data directory, for this process and any other that asks: joined if it runs, started if not. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const start: Start = { dataDir, settings: options.settings ?? {}, say: options.say ?? (() => {}), signal: options.signal };
  makeDataDir(dataDir);
  return withLock(dataDir, async () => {
    const others = countLeases(dataDir);
    const lease = takeLease(dataDir);
    try {
      const first = await joinOrStart(start, others);
      await ensureDatabase(first.connection);
      let { pid } = first.postmaster;
      return {
        url: connectionUrl(first.connection),
        get pid() {
          return pid;
        },
        started: first.started,
        revive: async (signal) => {
          pid = await reviveServer({ ...start, signal });
        },
        stop: () => leave(dataDir, first.clusterDir, lease),
      };
    } catch (error) {
      lease.release();
      throw error;
    }
  });
}

function reviveServer(start: Start): Promise<number> {
  // Our own lease is among those counted: the others hold the URL that this server has to keep.
  return withLock(start.dataDir, async () => (await joinOrStart(start, Math.max(1, countLeases(start.dataDir)))).postmaster.pid);
}

type Start = { dataDir: string; settings: Record<string, string>; say: (line: string) => void; signal: AbortSignal | undefined };

async function joinOrStart(start: Start, others: number) {
  const { dataDir, say, signal } = start;
  const inside = join(dataDir, "postgres");
  if (existsSync(inside) && !existsSync(join(dataDir, "postgres.json"))) {
    throw new Error(`${dataDir} holds a database but not its password (postgres.json). Put that file back, or move ${inside} away to start empty.`);
  }
  const known = await ensureConnection(dataDir);
  const account = ensureServerAccount(known.cluster ?? inside);
  const clusterDir = known.cluster ?? placeCluster(dataDir, account, say);
  const running = findPostmaster(clusterDir);
  if (running !== null && others > 0) {
    return { clusterDir, connection: known, postmaster: await becomeReady(clusterDir, running.pid, dataDir, signal), started: false };
  }
  if (running !== null) {
    say(`Stopping a Postgres (pid ${running.pid}) that an earlier run left behind.`);
    await stopPostmaster(running.pid);
  }
  if (await clearStaleLock(clusterDir)) say("Postgres was cut off; it recovers from its log.");
  await endOrphans(clusterDir);
  const binaries = placeBinaries(await locateBinaries(), account, say);
  // A path inside is not written down: the directory may be moved.
  const port = await choosePort(known.port, others);
  const connection = await writeConnection(dataDir, { ...known, port, cluster: clusterDir === inside ? null : clusterDir });
  await ensureCluster(clusterDir, binaries, account, connection);
  const postmaster = await launch(start, clusterDir, binaries, account, connection);
  return { clusterDir, connection, postmaster, started: true };
}

async function choosePort(known: number, others: number): Promise<number> {
  if (await isFreePort(known)) return known;
  if (others === 0) return findFreePort();
  throw new Error(`Port ${known}, where Postgres is looked for, is taken by another program.`);
}

async function launch(start: Start, clusterDir: string, binaries: Binaries, account: Account, connection: Connection): Promise<Postmaster> {
  const { dataDir, settings, signal } = start;
  const flags = Object.entries({ ...serverSettings, ...settings, port: String(connection.port) }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openLog(dataDir);
  try {
    // Its own session: Ctrl-C must not reach it before those who still write to it have stopped.
    const child = spawn(binaries.postgres, ["-D", clusterDir, ...flags], {
      ...account,
      cwd: "/",
      detached: true,
      stdio: ["ignore", log, log],
      env: { ...process.env, LC_ALL: "C" },
    });
    const failure = new Promise<never>((_, reject) => child.on("error", reject));
    failure.catch(() => {});
    child.unref();
    const pid = child.pid ?? 0;
    return await Promise.race([becomeReady(clusterDir, pid, dataDir, signal), failure]).catch(async (error: unknown) => {
      // Nobody waits for it any more, and nobody else knows of it.
      if (signal?.aborted && isAlive(pid)) await stopPostmaster(pid);
      throw error;
    });
  } finally {
    closeSync(log);
  }
}

async function becomeReady(clusterDir: string, pid: number, dataDir: string, signal: AbortSignal | undefined): Promise<Postmaster> {
  const deadline = Date.now() + 300_000;
  while (isAlive(pid)) {
    const postmaster = findPostmaster(clusterDir);
    if (postmaster?.pid === pid && postmaster.ready) return postmaster;
    if (Date.now() > deadline) throw new Error(`Postgres (pid ${pid}) is not ready after five minutes. Its log: ${logOf(dataDir)}`);
    await sleep(25, undefined, { signal });
  }
  const tail = readFileSync(logOf(dataDir), "utf8").trimEnd().split("\n").slice(-12).join("\n");
  throw new Error(`Postgres did not start. The end of ${logOf(dataDir)}:\n${tail}`);
}

async function leave(dataDir: string, clusterDir: string, lease: { release(): void }): Promise<void> {
  await withLock(dataDir, async () => {
    lease.release();
    const running = findPostmaster(clusterDir);
    if (countLeases(dataDir) === 0 && running !== null) await stopPostmaster(running.pid);
  });
}

async function ensureDatabase(connection: Connection): Promise<void> {
  const client = new Client({ connectionString: connectionUrl({ ...connection, database: "postgres" }) });
  // A connection that breaks while nobody asks anything would end the process; the next question fails instead.
  client.on("error", () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [connection.database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(connection.database)}`);
  } finally {
    await client.end();
  }
}

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`${dataDir} cannot be written to by this user. Give it to the user that runs Aftersend, or set AFTERSEND_DATA to another directory.`, {
      cause: error,
    });
  }
}

function logOf(dataDir: string): string {
  return join(dataDir, "postgres.log");
}

// Opened by us and inherited, so that the server can write where its account could not open a file.
function openLog(dataDir: string): number {
  const file = logOf(dataDir);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10_000_000) renameSync(file, `${file}.1`);
  const log = openSync(file, "a", 0o600);
  chmodSync(file, 0o600);
  return log;
}
