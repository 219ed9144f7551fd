import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { ensureBuild } from "@/scripts/start/ensure-build";
import { webProcess, workerProcess } from "@/scripts/start/processes";

export type BenchServer = { url: string; pids: number[]; stop(): Promise<void> };

/** The web process and the worker, as `npm start` runs them, on a database and a free port of their own. */
export async function startServer(databaseUrl: string): Promise<BenchServer> {
  const build = await ensureBuild({ NODE_ENV: "production" });
  const port = await freePort();
  const [web, worker] = [webProcess("127.0.0.1", port), workerProcess()];
  const env = { ...process.env, ...web.env, DATABASE_URL: databaseUrl, LOG_LEVEL: "error" };
  const children = [run(web.args, env), run(worker.args, { ...env, ...worker.env })];
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, children);
  const pids = children.flatMap((child) => child.pid ?? []);
  const stop = async () => {
    await Promise.all(children.map(stopChild));
    build.release();
  };
  return { url, pids, stop };
}

const exitWithParent = `--import=${pathToFileURL("scripts/setup/exit-with-parent.mjs").href}`;

function run(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [exitWithParent, ...args], { env, stdio: ["ignore", "ignore", "inherit"] });
}

async function untilReady(url: string, children: ChildProcess[]): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (children.some((child) => child.exitCode !== null)) throw new Error("The server ended before it was ready; its words are above.");
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error("The server was not ready within 30 s.");
}

/** A web server waits for its open streams for ever; a bench does not. */
function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const impatience = setTimeout(() => child.kill("SIGKILL"), 5_000);
    child.once("exit", () => {
      clearTimeout(impatience);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
