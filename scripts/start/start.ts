import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { startEmbeddedPostgres } from "@/db/embedded/embedded-postgres";
import { isAlive } from "@/db/embedded/postmaster";
import { migrateDatabase } from "@/db/migrate";
import { explain } from "@/scripts/explain";
import { readSettings, type Settings } from "@/scripts/settings";
import { awaitReady } from "./await-ready";
import { browserUrl, checkPort } from "./check-port";
import { startChild, stopChildren } from "./child";
import { ensureBuild } from "./ensure-build";
import { isWorkspaceEmpty } from "./is-workspace-empty";
import { describeExit, keepRunning } from "./keep-running";
import { say } from "./say";

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
  await migrateDatabase(url).catch((error: Error) => {
    throw new Error("The database cannot be brought up to date.", { cause: error });
  });
  const env = { DATABASE_URL: url, AFTERSEND_DATA: settings.dataDir, HOST: settings.host, PORT: String(settings.port), NODE_ENV: "production" };
  // Each step checks: a signal may have come while the last one ran.
  if (stopping.signal.aborted) return;
  const build = await ensureBuild(env);
  cleanups.push(() => build.release());
  if (stopping.signal.aborted) return;
  const demo = settings.demo && (await isWorkspaceEmpty(url)) ? seedDemo(env) : Promise.resolve();
  void keepRunning({ name: "worker", args: tsx("worker/main.ts"), env }, stopping.signal);
  const web = ["node_modules/next/dist/bin/next", "start", "-H", settings.host, "-p", String(settings.port)];
  // Open streams would hold the web server for as long as somebody looks at a page.
  void keepRunning({ name: "web", args: [exitWithParent, ...web], env, quiet: nextBanner, graceMs: 2_000 }, stopping.signal);
  const address = browserUrl(settings.host, settings.port);
  await awaitReady(address, stopping.signal);
  await demo;
  if (!stopping.signal.aborted) say(`ready ${address}`);
}

async function startDatabase(dataDir: string): Promise<string> {
  if (!existsSync(dataDir)) say("Creating the database");
  const starting = startEmbeddedPostgres({ dataDir, say });
  // A signal may come before it is up.
  cleanups.unshift(() =>
    starting.then(
      (started) => started.stop(),
      () => {},
    ),
  );
  const postgres = await starting;
  const watch = setInterval(() => {
    if (isAlive(postgres.pid) || stopping.signal.aborted) return;
    clearInterval(watch);
    process.stderr.write(
      `Postgres has ended unexpectedly. What was committed is safe; the reason is in ${dataDir}/postgres.log. Start again with "npm start".\n`,
    );
    void end(1);
  }, 500);
  cleanups.push(() => clearInterval(watch));
  return postgres.url;
}

async function seedDemo(env: Record<string, string>): Promise<void> {
  if (!existsSync("scripts/seed-demo.ts")) return;
  say("First run: setting up a demo workspace (AFTERSEND_DEMO=0 leaves it empty)");
  const exit = await startChild({ name: "demo", args: tsx("scripts/seed-demo.ts"), env }).exited;
  if (exit.code !== 0 && !stopping.signal.aborted) say(`The demo could not be set up (${describeExit(exit)}); all else works.`);
}

function tsx(file: string): string[] {
  return [exitWithParent, "--max-semi-space-size=8", "--conditions=react-server", "--import=tsx", file];
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
