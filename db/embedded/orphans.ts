import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./postmaster";

/** Each way to ask, and how long it gets: most sessions notice by themselves, one deep in a query does not. */
const ways: readonly [signal: NodeJS.Signals | 0, patienceMs: number][] = [
  [0, 1_000],
  ["SIGQUIT", 3_000],
  ["SIGKILL", 3_000],
];

/**
 * Waits for the sessions of a postmaster that was killed outright, and ends those that stay: while one holds the shared
 * memory, no new server can start on the cluster. Where there is no /proc, Postgres itself refuses and the start is tried again.
 */
export async function endOrphans(clusterDir: string): Promise<void> {
  for (const [signal, patienceMs] of ways) {
    let orphans = findOrphans(clusterDir);
    if (signal !== 0) for (const pid of orphans) end(pid, signal);
    for (const deadline = Date.now() + patienceMs; orphans.length > 0 && Date.now() < deadline; orphans = orphans.filter(isAlive)) await sleep(25);
    if (orphans.length === 0) return;
  }
}

/** Processes of a server on a cluster, by the directory they work in: the titles they give themselves do not name it. */
function findOrphans(clusterDir: string): number[] {
  if (process.platform !== "linux" || !existsSync(clusterDir)) return [];
  const directory = realpathSync(clusterDir);
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && worksIn(pid, directory) && isAlive(pid) && !worksIn(parentOf(pid), directory));
}

function worksIn(pid: number, directory: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === directory && basename(readlinkSync(`/proc/${pid}/exe`)).startsWith("postgres");
  } catch {
    return false;
  }
}

// A session whose postmaster lives is no orphan.
function parentOf(pid: number): number {
  return Number(/^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
