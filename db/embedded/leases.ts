import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findProcessIdentity } from "./process-identity";

let leaseCount = 0;

/** Records that this process uses the server of a data directory. The last one to leave stops the server. */
export function takeLease(dataDir: string): { release(): void } {
  const directory = join(dataDir, "leases");
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `${process.pid}-${leaseCount++}`);
  writeFileSync(file, ownIdentity());
  return { release: () => rmSync(file, { force: true }) };
}

/** How many living processes hold a lease; forgets those of dead ones. */
export function countLeases(dataDir: string): number {
  const directory = join(dataDir, "leases");
  mkdirSync(directory, { recursive: true });
  let count = 0;
  for (const name of readdirSync(directory)) {
    const file = join(directory, name);
    if (isLiving(file)) count += 1;
    else rmSync(file, { force: true });
  }
  return count;
}

/** Runs one at a time among the processes that share a data directory. */
export async function withLock<T>(dataDir: string, run: () => Promise<T>, patienceMs = 120_000): Promise<T> {
  const file = join(dataDir, "lock");
  const deadline = Date.now() + patienceMs;
  while (!(await created(file))) {
    if (!isLiving(file)) rmSync(file, { force: true });
    else if (Date.now() > deadline) throw new Error(`Another command has kept ${file} for ${patienceMs / 60_000} minutes. End it, then try again.`);
    else await sleep(100);
  }
  try {
    return await run();
  } finally {
    await rm(file, { force: true });
  }
}

function created(file: string): Promise<boolean> {
  return writeFile(file, ownIdentity(), { flag: "wx" }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );
}

function isLiving(file: string): boolean {
  let identity: string;
  try {
    identity = readFileSync(file, "utf8");
  } catch {
    return false;
  }
  // Created but not yet written by another process: it lives.
  return identity === "" || findProcessIdentity(Number.parseInt(identity, 10)) === identity;
}

function ownIdentity(): string {
  return findProcessIdentity(process.pid) ?? String(process.pid);
}
