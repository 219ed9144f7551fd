import { execFileSync } from "node:child_process";
import { cpus, release, totalmem, type } from "node:os";
import type { Connection } from "@/db/client";

export type Machine = {
  cpus: number;
  model: string;
  memoryGiB: number;
  system: string;
  node: string;
  postgres: string;
  commit: string;
  date: string;
};

export async function describeMachine(db: Connection): Promise<Machine> {
  const { rows } = await db.query<{ version: string }>("select current_setting('server_version') as version");
  return {
    cpus: cpus().length,
    model: cpus()[0]?.model.trim() ?? "unknown",
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    postgres: rows[0]?.version ?? "unknown",
    commit: readCommit(),
    date: new Date().toISOString(),
  };
}

function readCommit(): string {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  try {
    // The bench's own report does not make the code another.
    return git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain", "--", ".", ":!bench") === "" ? "" : " with changes");
  } catch {
    return "unknown";
  }
}
