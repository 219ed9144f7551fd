import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { startEmbeddedPostgres } from "@/db/embedded/embedded-postgres";
import { isDatabaseAway } from "@/db/is-database-away";
import { migrateDatabase } from "@/db/migrate";
import { explain } from "@/scripts/explain";
import { publicAddress } from "@/scripts/public-address";
import { readSettings, type Settings } from "@/scripts/settings";
import { awaitReady } from "./await-ready";
import { browserUrl, checkPort } from "./check-port";
import { startChild, stopChildren } from "./child";
import { ensureBuild } from "./ensure-build";
import { isWorkspaceEmpty } from "./is-workspace-empty";
import { keepDatabase } from "./keep-database";
import { backoffMs, describeExit, keepRunning } from "./keep-running";
import { webProcess, workerProcess } from "./processes";
import { say } from "./say";
import { setUpLink } from "./set-up-link";

const exitWithParent = `--import=${pathToFileURL("scripts/setup/exit-with-parent.mjs").href}`;
const nextBanner = /▲ Next\.js|- (Local|Network):|✓ (Starting|Ready|Running)/;
const stopping = new AbortController();
const cleanups: (() => Promise<void> | void)[] = [];
let ending: Promise<void> | null = null;

process.on("SIGINT", () => onSignal("SIGINT"));
process.on("SIGTERM", () => onSignal("SIGTERM"));
process.on("SIGHUP", () => onSignal("SIGHUP"));
// A terminal that is gone must not keep us from stopping the rest.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});
stopWithNpm();

try {
  await start(readSettings());
} catch (error) {
  if (!stopping.signal.aborted) {
    process.stderr.write(`${explain(error)}\n`);
    await end(1);
  }
}

async function start(settings: Settings): Promise<void> {
  await checkPort(settings.host, settings.port);
  const url = settings.databaseUrl ?? (await startDatabase(settings.dataDir));
  await onceReachable(() => migrateDatabase(url)).catch((error: Error) => {
    throw new Error("The database cannot be brought up to date.", { cause: error });
  });
  const env = { DATABASE_URL: url, AFTERSEND_DATA: settings.dataDir, HOST: settings.host, PORT: String(settings.port), NODE_ENV: "production" };
  // Each step checks: a signal may have come while the last one ran.
  if (stopping.signal.aborted) return;
  const build = await ensureBuild(env);
  cleanups.push(() => build.release());
  if (stopping.signal.aborted) return;
  const demo = settings.demo && (await onceReachable(() => isWorkspaceEmpty(url))) ? seedDemo(env) : Promise.resolve();
  const worker = workerProcess();
  void keepRunning({ name: "worker", args: [exitWithParent, ...worker.args], env: { ...env, ...worker.env } }, stopping.signal);
  const web = webProcess(settings.host, settings.port);
  // Open streams would hold the web server for as long as somebody looks at a page.
  void keepRunning({ name: "web", args: [exitWithParent, ...web.args], env: { ...env, ...web.env }, quiet: nextBanner, graceMs: 2_000 }, stopping.signal);
  const address = browserUrl(settings.host, settings.port);
  await awaitReady(address, stopping.signal);
  await demo;
  const link = await onceReachable(() => setUpLink(url));
  if (stopping.signal.aborted) return;
  // Before the line that says ready: whoever waits for that has seen it.
  if (link !== null) say(`Open to this machine alone until the first administrator is set up, with this link, within a day:\n  ${publicAddress()}${link}`);
  say(`ready ${address}`);
}

async function startDatabase(dataDir: string): Promise<string> {
  if (!existsSync(dataDir)) say("Creating the database");
  const starting = startEmbeddedPostgres({ dataDir, say, signal: stopping.signal });
  // A signal may come before it is up.
  cleanups.unshift(() =>
    starting.then(
      (started) => started.stop(),
      () => {},
    ),
  );
  const postgres = await starting;
  // Web and worker stay up meanwhile: the URL is the same, and they connect again by themselves.
  void keepDatabase(postgres, { signal: stopping.signal, say, log: `${dataDir}/postgres.log`, backoffMs });
  return postgres.url;
}

/** Work on a database that may be on its way back: tried again for a while when it is out of reach. */
async function onceReachable<T>(work: () => Promise<T>, triesLeft = 5): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (triesLeft === 0 || stopping.signal.aborted || !isDatabaseAway(error)) throw error;
    say("The database is out of reach; trying again.");
    await sleep(2_000, undefined, { signal: stopping.signal });
    return onceReachable(work, triesLeft - 1);
  }
}

async function seedDemo(env: Record<string, string>): Promise<void> {
  if (!existsSync("scripts/seed-demo.ts")) return;
  say("First run: setting up a demo workspace (AFTERSEND_DEMO=0 leaves it empty)");
  const exit = await startChild({ name: "demo", args: tsx("scripts/seed-demo.ts"), env }).exited;
  if (exit.code !== 0 && !stopping.signal.aborted) say(`The demo could not be set up (${describeExit(exit)}); all else works.`);
}

function tsx(file: string): string[] {
  return [exitWithParent, "--conditions=react-server", "--import=tsx", file];
}

function onSignal(signal: NodeJS.Signals): void {
  if (ending === null) {
    say(`${signal === "SIGINT" ? "\n" : ""}Stopping`);
    void end(0);
  } else {
    void stopChildren({ force: true });
  }
}

function end(code: number): Promise<void> {
  ending ??= (async () => {
    stopping.abort();
    await stopChildren();
    for (const cleanup of cleanups.reverse()) await Promise.resolve(cleanup()).catch((error: Error) => process.stderr.write(`${error.message}\n`));
    process.exit(code);
  })();
  return ending;
}

// npm killed outright takes only itself along; we are its only child and nobody else would stop us.
function stopWithNpm(): void {
  if (process.env["npm_lifecycle_event"] !== "start") return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) onSignal("SIGTERM");
  }, 500).unref();
}
