import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findProcessIdentity } from "./process-identity";

export type Postmaster = { pid: number; port: number; ready: boolean };

/** The server running on a cluster, by its lock file; null if none runs. */
export function findPostmaster(clusterDir: string): Postmaster | null {
  const lines = readLockFile(clusterDir);
  if (lines === null) return null;
  // postmaster.pid: pid, data directory, start time in epoch seconds, port, socket directory, listen address, shared memory, status.
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || findProcessIdentity(pid) === null || !servesCluster(pid, clusterDir)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

export function isAlive(pid: number): boolean {
  return findProcessIdentity(pid) !== null;
}

/** Removes a lock file whose server is gone: Postgres refuses to start when another process has got the pid in it since. */
export async function clearStaleLock(clusterDir: string): Promise<boolean> {
  if (readLockFile(clusterDir) === null || findPostmaster(clusterDir) !== null) return false;
  await rm(join(clusterDir, "postmaster.pid"), { force: true });
  return true;
}

/** "Fast" shutdown: ends sessions, writes a checkpoint. "Immediate" after 30 seconds, which costs a recovery but no data. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, "SIGINT");
  // One that is held (SIGSTOP) hears nothing until it goes on.
  signal(pid, "SIGCONT");
  if (await gone(pid, 30_000)) return;
  signal(pid, "SIGQUIT");
  if (await gone(pid, 10_000)) return;
  throw new Error(`Postgres (pid ${pid}) does not stop. Stop it by hand, then try again.`);
}

function readLockFile(clusterDir: string): string[] | null {
  try {
    return readFileSync(join(clusterDir, "postmaster.pid"), "utf8").split("\n");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

// The lock file outlives a crash and its pid may be anybody's by now, another Postgres included: only our own may be signalled.
function servesCluster(pid: number, clusterDir: string): boolean {
  try {
    const command =
      process.platform === "linux"
        ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
        : execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
    return command.includes(`postgres -D ${clusterDir} `);
  } catch {
    return false;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true;
    await sleep(50);
  }
  return false;
}
