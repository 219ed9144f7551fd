import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "@/db/embedded/connection-file";
import { expect } from "./fixtures";

export type OwnSite = { url: string; dataDir: string; process: ChildProcess; said: () => string };

/** A whole `npm start` with a data directory of its own, without demo data unless that is wanted. */
export async function startOwnSite(name: string, logLevel: "info" | "fatal", demo: "0" | "1" = "0"): Promise<OwnSite> {
  const dataDir = mkdtempSync(join(tmpdir(), `aftersend-${name}-`));
  const port = await findFreePort();
  const env = { ...process.env, PORT: String(port), HOST: "127.0.0.1", DATABASE_URL: "", AFTERSEND_DATA: dataDir, AFTERSEND_DEMO: demo, LOG_LEVEL: logLevel };
  const started = spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [started.stdout, started.stderr]) stream.on("data", (chunk) => (said += chunk));
  const site = { url: `http://127.0.0.1:${port}`, dataDir, process: started, said: () => said };
  try {
    await expect.poll(() => `${said}${hasEnded(started) ? "\nended" : ""}`, { timeout: 240_000 }).toMatch(/ready http|\nended$/);
    expect(said).toContain("ready http");
  } catch (error) {
    await stopOwnSite(site);
    throw error;
  }
  return site;
}

export async function stopOwnSite({ process, dataDir }: OwnSite): Promise<void> {
  process.kill("SIGTERM");
  if (!hasEnded(process)) await once(process, "exit");
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
