import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account } from "./account";
import type { Binaries } from "./binaries";
import type { Connection } from "./connection-file";

/** Creates the cluster unless it exists. Built beside its place and moved there, so that an interrupted start leaves no half of one. */
export async function ensureCluster(clusterDir: string, binaries: Binaries, account: Account, connection: Connection): Promise<void> {
  if (existsSync(join(clusterDir, "PG_VERSION"))) return refuseOtherVersion(clusterDir, binaries);
  const partial = `${clusterDir}.new`;
  const secrets = mkdtempSync(join(tmpdir(), "aftersend-"));
  const passwordFile = join(secrets, "password");
  rmSync(partial, { recursive: true, force: true });
  try {
    mkdirSync(partial, { recursive: true, mode: 0o700 });
    writeFileSync(passwordFile, `${connection.password}\n`, { mode: 0o600 });
    if (account !== null) for (const path of [partial, secrets, passwordFile]) chownSync(path, account.uid, account.gid);
    await runInitdb(binaries.initdb, partial, connection.user, passwordFile, account);
    renameSync(partial, clusterDir);
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
}

function runInitdb(initdb: string, directory: string, user: string, passwordFile: string, account: Account): Promise<void> {
  // The built-in C.UTF-8 locale sorts the same on every machine, whatever locales it has.
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const args = [`--pgdata=${directory}`, `--username=${user}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--data-checksums", ...locale];
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, args, { ...account, cwd: "/", detached: true, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, LC_ALL: "C" } });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`initdb failed (${code}):\n${output.trim()}`))));
  });
}

function refuseOtherVersion(clusterDir: string, binaries: Binaries): void {
  const major = readFileSync(join(clusterDir, "PG_VERSION"), "utf8").trim();
  if (major === binaries.version.split(".")[0]) return;
  throw new Error(
    `${clusterDir} was made by Postgres ${major}, and this version brings ${binaries.version}. Dump and restore it, or move it away to start empty.`,
  );
}
