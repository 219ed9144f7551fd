import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

/** The account the server runs as; null means the account of this process. */
export type Account = { uid: number; gid: number } | null;

/** Postgres refuses to run as root: then it runs as whoever owns the cluster, or as "postgres", created if missing. */
export function ensureServerAccount(clusterDir: string): Account {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { uid, gid };
  }
  return findAccount() ?? createAccount();
}

function findAccount(): Account {
  try {
    return { uid: askId("-u"), gid: askId("-g") };
  } catch {
    return null;
  }
}

function createAccount(): Account {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"], { stdio: "pipe" });
  } catch (error) {
    throw new Error('Postgres cannot run as root, and creating the user "postgres" failed. Run as an ordinary user, or set DATABASE_URL.', { cause: error });
  }
  return { uid: askId("-u"), gid: askId("-g") };
}

function askId(flag: "-u" | "-g"): number {
  return Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
}
