import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Account } from "./account";
import { type Binaries, binariesIn } from "./binaries";

const shared = "/var/lib/aftersend";

/** Where a new cluster is to live: inside its data directory, or under /var/lib if the server's account cannot enter that (/root). */
export function placeCluster(dataDir: string, account: Account, say: (line: string) => void): string {
  const inside = join(dataDir, "postgres");
  if (account === null || existsSync(inside)) return inside;
  // The server only passes through: what else is in the directory has modes of its own.
  const { mode } = statSync(dataDir);
  if ((mode & 0o011) !== 0o011) chmodSync(dataDir, mode | 0o011);
  if (canEnter(dataDir, account)) return inside;
  const outside = join(makeDirectory("clusters"), randomUUID());
  say(`The account Postgres runs as cannot enter ${dataDir}; the database is kept in ${outside}.`);
  return outside;
}

/** The binaries themselves, or a copy under /var/lib if the server's account cannot run them where npm put them. */
export function placeBinaries(binaries: Binaries, account: Account, say: (line: string) => void): Binaries {
  if (account === null || canRun(binaries.postgres, account)) return binaries;
  const native = join(makeDirectory("postgres"), `${binaries.version}-${process.arch}`);
  const copy = binariesIn(native, binaries.version);
  if (!existsSync(native)) {
    say(`The account Postgres runs as cannot reach ${dirname(binaries.native)}; copying the server to ${native}.`);
    const partial = join(dirname(native), `.${basename(native)}-${process.pid}`);
    rmSync(partial, { recursive: true, force: true });
    cpSync(binaries.native, partial, { recursive: true, verbatimSymlinks: true });
    openUp(partial);
    renameSync(partial, native);
  }
  if (!canRun(copy.postgres, account)) throw new Error(`Postgres cannot be run from ${native} either. Set DATABASE_URL, or run as an ordinary user.`);
  return copy;
}

function makeDirectory(name: string): string {
  const directory = join(shared, name);
  mkdirSync(directory, { recursive: true });
  for (const each of [shared, directory]) chmodSync(each, 0o755);
  return directory;
}

function openUp(directory: string): void {
  spawnSync("chmod", ["-R", "a+rX", directory]);
}

function canEnter(directory: string, account: NonNullable<Account>): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1/."', "sh", directory], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
}

function canRun(file: string, account: NonNullable<Account>): boolean {
  return spawnSync(file, ["--version"], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
}
